/**
 * Networks into Gephi: File &gt; Open, and File &gt; Import &gt; ReLU network.
 *
 * <p>In: a file with a trained network and, if there is one, a file with its labelled points. Out:
 * Gephi's import container with the dual graph, and a report of what was dropped, assumed, or falls
 * outside. A file that cannot be read leaves an empty container and a severe issue with one
 * sentence; a cancelled import leaves nothing.
 */
package org.reluatlas.gephi.importer;
