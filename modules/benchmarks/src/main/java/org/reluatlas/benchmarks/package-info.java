/** JMH benchmarks of the kernels, one class for each topic; no tests. */
package org.reluatlas.benchmarks;
