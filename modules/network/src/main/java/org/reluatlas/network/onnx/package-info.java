/**
 * Reads ONNX: the few protobuf messages that a network needs, the constants among its nodes, and
 * the graph from the input to the output, whose nodes go to {@link org.reluatlas.network.compile}.
 *
 * <p>Messages are views of the bytes of the file, decoded when asked for, so that a file takes the
 * memory of its bytes and of the weights that are used. A node that is not piecewise linear, or is
 * not read, is refused by its name before anything is computed, unless it is a monotone end, which
 * is dropped. A file that promises shapes without end is refused when the shape is made.
 */
package org.reluatlas.network.onnx;
