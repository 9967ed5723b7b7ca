/** Experiments whose results are under {@code docs/experiments}, each made by one command. */
package org.reluatlas.experiments;
