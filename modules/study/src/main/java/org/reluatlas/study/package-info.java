/**
 * The pipeline, from files to results: the front door of the library.
 *
 * <p>A {@link org.reluatlas.study.Problem} says what is asked: a network, its points, the slice and
 * the domain. Whatever is wrong with it is refused when it is made, in one sentence. A {@link
 * org.reluatlas.study.Study} computes what follows, each result once, when it is first asked for.
 * {@link org.reluatlas.study.Findings} are all results of a study as one value, to write reports
 * and tables from. Command line, plugin and experiments translate their settings into a problem and
 * show its findings; no rule of the pipeline stands anywhere else.
 */
package org.reluatlas.study;
