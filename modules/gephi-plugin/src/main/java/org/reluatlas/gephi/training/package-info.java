/**
 * Training runs in Gephi: the run that a workspace was made of, how the workspace keeps it, and the
 * epoch that is looked at.
 *
 * <p>In: the settings of an import, or what a project file holds. Out: the {@link
 * org.reluatlas.gephi.training.RunModel} of each workspace.
 */
package org.reluatlas.gephi.training;
