/**
 * Tables as Parquet files, for pandas, Spark, DuckDB and others: columns that are asked for the
 * values of their rows go in, a file comes out. Only what such tables need of the format is here:
 * scalars and lists, each of which may be missing, without dictionaries and statistics.
 */
package org.reluatlas.task.parquet;
