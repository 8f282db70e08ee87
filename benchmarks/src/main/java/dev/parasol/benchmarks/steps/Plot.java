package dev.parasol.benchmarks.steps;

import dev.parasol.benchmarks.steps.Standings.Standing;
import java.util.Locale;

/** Bars of steps a second, on a logarithmic scale: from those to these lie four powers of ten. */
record Plot(Standings standings) {

    private static final int NAMES = 290;
    private static final int WIDTH = 560;
    private static final int ROW = 44;
    private static final int BAR = 14;
    private static final double LEAST = 100;
    private static final double MOST = 1_000_000;

    String svg() {
        StringBuilder svg = new StringBuilder();
        int height = 60 + ROW * standings.all().size();
        append(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">",
                NAMES + WIDTH + 90,
                height);
        append(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        append(
                svg,
                "<text x=\"10\" y=\"24\">Steps a second: one workflow at a time (light) and %d (dark)</text>",
                Standings.MANY);
        int row = 0;
        for (Standing each : standings.all()) {
            int top = 44 + ROW * row++;
            append(svg, "<text x=\"10\" y=\"%d\">%s</text>", top + BAR + 4, each.title());
            bar(svg, top, "#9ecae1", each.alone().stepsPerSecond());
            bar(svg, top + BAR + 2, "#08519c", each.together().stepsPerSecond());
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, int top, String colour, double steps) {
        double share = Math.log(Math.max(steps, LEAST) / LEAST) / Math.log(MOST / LEAST);
        double length = Math.max(1, share * WIDTH);
        append(
                svg,
                "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" fill=\"%s\"/>",
                NAMES,
                top,
                length,
                BAR,
                colour);
        append(svg, "<text x=\"%.0f\" y=\"%d\" font-size=\"11\">%,.0f</text>", NAMES + length + 6, top + 11, steps);
    }

    private static void append(StringBuilder svg, String line, Object... values) {
        svg.append(String.format(Locale.ROOT, line, values)).append('\n');
    }
}
