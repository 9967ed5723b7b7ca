/**
 * Layouts: regions where their centroids are, and spectral coordinates of any graph.
 *
 * <p>In: the visible graph of a workspace. Out: positions of all its nodes, or none when cancelled
 * or when something is missing, which is then said in a sentence. Positions are computed without a
 * lock and written under a short one.
 */
package org.reluatlas.gephi.layout;
