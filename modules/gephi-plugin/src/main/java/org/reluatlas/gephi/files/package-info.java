/**
 * Files that the plugin writes: the dialog that asks for one, and writing it whole or not at all.
 *
 * <p>In: the kinds of files that are offered, and what writes the content. Out: the file, or an
 * {@link org.reluatlas.task.ExplainedException} and the file as it was.
 */
package org.reluatlas.gephi.files;
