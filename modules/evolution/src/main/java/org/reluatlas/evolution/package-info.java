/**
 * Training runs: what happens to the decomposition of a network from checkpoint to checkpoint.
 *
 * <p>{@link org.reluatlas.evolution.TrainingRuns} finds the checkpoints of one or several runs and
 * their losses. {@link org.reluatlas.evolution.Evolution} decomposes all of them on one domain and
 * one slice, in parallel, and keeps what it has found out about each in a folder, so that a run
 * that was interrupted goes on. The result has a row of measures per checkpoint; {@link
 * org.reluatlas.evolution.EvolutionReport} has what follows from the rows: correlations with the
 * loss, spikes of the loss, lifetimes of regions.
 *
 * <p>A region is its activation pattern. One that vanishes and comes back is born again. A
 * checkpoint that cannot be read has a row without measures, and the one behind it is compared with
 * the one before it.
 */
package org.reluatlas.evolution;
