package dev.parasol.examples.pipeline;

/** What was sequenced: the contig of the genome that was asked for, and how many reads there are. */
public record Sample(String contig, int reads) {}
