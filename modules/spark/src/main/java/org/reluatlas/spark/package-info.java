/**
 * Sweeps over the checkpoints of many training runs on Apache Spark, embedded or on a cluster.
 *
 * <p>In: a tree of runs and the options of {@code evolve}. Out: a row for each checkpoint as
 * Parquet and a report over all runs. A task is one checkpoint; what it computes is that of module
 * {@code evolution}, and it is kept as soon as it is finished, so that a sweep that was interrupted
 * goes on. Nothing depends on this package.
 */
package org.reluatlas.spark;
