/**
 * The window "Polyhedral decomposition": the plane decomposition of the current workspace, to look
 * at and to play with.
 *
 * <p>In: the workspace's network and the columns of its graph. Out: a drawing in which one zooms,
 * pans, hovers, selects together with the graph view, and plays the random filtration. What is
 * computed and painted is so elsewhere ({@link org.reluatlas.charts.plane}), in the background.
 */
package org.reluatlas.gephi.window;
