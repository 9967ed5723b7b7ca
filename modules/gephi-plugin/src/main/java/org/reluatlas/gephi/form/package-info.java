/** Forms: captions and fields in rows, and who is notified when the user edits a field. */
package org.reluatlas.gephi.form;
