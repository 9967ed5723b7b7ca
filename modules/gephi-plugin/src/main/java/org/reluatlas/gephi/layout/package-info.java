/**
 * Layouts: regions where their centroids are, and spectral coordinates of any graph.
 *
 * <p>In: the visible graph of a workspace. Out: positions of all its nodes, or none when cancelled
 * or when something is missing, which a message then explains. The graph is read under one short
 * lock, positions are computed without one and written under another.
 */
package org.reluatlas.gephi.layout;
