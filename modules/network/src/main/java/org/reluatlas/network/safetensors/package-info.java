/**
 * Reads safetensors: the length of a JSON header in 8 bytes, the header, and the numbers. Every
 * offset of the header is checked against the file before a number is read.
 */
package org.reluatlas.network.safetensors;
