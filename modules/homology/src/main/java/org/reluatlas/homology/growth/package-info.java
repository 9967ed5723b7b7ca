/**
 * The growing ranks of the boundary maps in random filtrations, over many trials.
 *
 * <p>In: {@link org.reluatlas.homology.boundary.BoundaryMatrices} and a seed. Out: the rank of the
 * columns present at each sample of a {@link org.reluatlas.homology.growth.SampleAxis}, computed by
 * a {@link org.reluatlas.homology.growth.TrialWorker} as the {@link
 * org.reluatlas.homology.growth.GrowthPlan} decides, and their {@link
 * org.reluatlas.homology.growth.RankSums} over all trials.
 *
 * <p>Works on every complex. It takes near linear time where union-find suffices, and the time of
 * an elimination where it does not.
 */
package org.reluatlas.homology.growth;
