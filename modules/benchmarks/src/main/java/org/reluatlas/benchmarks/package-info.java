/** Speed of the kernels, measured with JMH; one class for each topic. No test is here. */
package org.reluatlas.benchmarks;
