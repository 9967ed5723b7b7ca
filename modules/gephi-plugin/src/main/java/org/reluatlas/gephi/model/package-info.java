/**
 * The network that a workspace comes from: how the workspace finds it, keeps it, saves it with the
 * project, and takes its name.
 *
 * <p>In: what was handed to Gephi's import, and what a project file holds. Out: the {@link
 * org.reluatlas.gephi.model.ReluModel} of each workspace, with the network, its domain and points,
 * and the decomposition when it is requested.
 */
package org.reluatlas.gephi.model;
