/** Forms: captions and fields in rows, and who is told when the user edits a field. */
package org.reluatlas.gephi.form;
