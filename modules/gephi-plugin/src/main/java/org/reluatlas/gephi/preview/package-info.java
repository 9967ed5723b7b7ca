/**
 * The decomposition under the graph in Gephi's preview, on screen and in SVG and PDF files.
 *
 * <p>In: a workspace that was made from a network; others are left as they are. Out: regions, their
 * edges, the decision boundary, the points and the box, drawn before the graph.
 */
package org.reluatlas.gephi.preview;
