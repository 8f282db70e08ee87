package dev.parasol.benchmarks.compile;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.tools.ToolProvider;

/** The compiler in a process of its own. Prints the most bytes of heap that it has held. */
final class OneJavac {

    private OneJavac() {}

    /** Takes what javac takes. */
    public static void main(String[] arguments) {
        int exit = ToolProvider.getSystemJavaCompiler().run(System.in, System.err, System.err, arguments);
        System.out.println(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum());
        System.exit(exit);
    }
}
