/**
 * The window "Polyhedral decomposition": the plane decomposition of the current workspace, to look
 * at and to play with.
 *
 * <p>In: the workspace's network and the columns of its graph. Out: a drawing in which one zooms,
 * pans, hovers, selects together with the graph view, and plays the random filtration. What is
 * computed is computed elsewhere, in the background; the classes here that know no windows are
 * {@code RegionFinder}, {@code RegionText}, {@code FiltrationPlay} and {@code
 * DecompositionPainter}.
 */
package org.reluatlas.gephi.window;
