/**
 * What ReLU Atlas costs on this machine, beside other programs. In: network files. Out: a table.
 * Every figure is that of a process of its own, and of its first run there, as people meet it.
 */
package org.reluatlas.cli.benchmark;
