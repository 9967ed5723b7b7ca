/**
 * The cell complex of a workspace as a file: File &gt; Export &gt; Graph file, and Gephi's export
 * controller. (The dual graph goes through Gephi's own exporters.)
 *
 * <p>In: a workspace that was made from a network; its complex is computed when it is not there. A
 * workspace without one, and a dimension that a format cannot hold, are refused with a sentence.
 * What is written is whole, or nothing, and then an old file stays as it was.
 */
package org.reluatlas.gephi.exporter;
