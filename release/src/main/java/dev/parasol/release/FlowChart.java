package dev.parasol.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A graph in the language of Mermaid: steps are boxes, awaits hexagons, ends circles. What was added is green and says
 * {@code +}, what was removed is red, dashed, and says {@code -}, what is otherwise different is amber and says {@code ~}.
 */
public final class FlowChart {

    private static final String INDENT = "    ";

    /** What became of a node or an edge. */
    public enum Mark {
        /** Nothing. */
        NONE("", ""),
        /** It is new. */
        ADDED("+ ", "stroke:#1a7f37,stroke-width:2px"),
        /** It is no more. */
        REMOVED("- ", "stroke:#cf222e,stroke-width:2px,stroke-dasharray:4"),
        /** It is another one than before. */
        CHANGED("~ ", "stroke:#9a6700,stroke-width:2px");

        private final String sign;
        private final String style;

        Mark(String sign, String style) {
            this.sign = sign;
            this.style = style;
        }
    }

    /** Nodes that look alike. */
    private enum Frame {
        STEP("[\"", "\"]"),
        AWAIT("{{\"", "\"}}"),
        END("((\"", "\"))");

        private final String opening;
        private final String closing;

        Frame(String opening, String closing) {
            this.opening = opening;
            this.closing = closing;
        }
    }

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder edges = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private int edgeCount;

    /** A chart without a node. */
    public FlowChart() {}

    /**
     * Draws a step.
     *
     * @param name what edges call it
     * @param display what is written on it
     */
    public void step(String name, String display, Mark mark) {
        draw(name, display, Frame.STEP, mark);
    }

    /** Draws an await; as a step is drawn. */
    public void await(String name, String display, Mark mark) {
        draw(name, display, Frame.AWAIT, mark);
    }

    /** Draws an end, unless it is there. */
    public void end(String name, String display) {
        if (!ids.containsKey(name)) {
            draw(name, display, Frame.END, Mark.NONE);
        }
    }

    private void draw(String name, String display, Frame frame, Mark mark) {
        String id = freeId(display.replace('.', '_'));
        ids.put(name, id);
        nodes.append(INDENT).append(id).append(frame.opening).append(mark.sign).append(display);
        nodes.append(frame.closing).append('\n');
        if (mark != Mark.NONE) {
            styles.append(INDENT)
                    .append("style ")
                    .append(id)
                    .append(' ')
                    .append(mark.style)
                    .append('\n');
        }
    }

    /** Names without their packages may be the same; and {@code end} is a word of the language. */
    private String freeId(String name) {
        String wanted = name.equals(name.toLowerCase(Locale.ROOT)) ? name + "_" : name;
        String id = wanted;
        for (int copy = 2; ids.containsValue(id); copy++) {
            id = wanted + "_" + copy;
        }
        return id;
    }

    /**
     * Draws what leads from one to another.
     *
     * @param outcome what is written on it
     * @param facts more that is: {@code timeout P7D}, {@code after PT24H}
     */
    public void edge(String from, String to, String outcome, List<String> facts, Mark mark) {
        String said = facts.isEmpty() ? outcome : outcome + " (" + String.join(", ", facts) + ")";
        boolean plain = facts.isEmpty() && mark == Mark.NONE;
        edges.append(INDENT).append(ids.get(from)).append(" -->|");
        edges.append(plain ? said : "\"" + mark.sign + said + "\"").append("| ");
        edges.append(ids.get(to)).append('\n');
        if (mark != Mark.NONE) {
            styles.append(INDENT)
                    .append("linkStyle ")
                    .append(edgeCount)
                    .append(' ')
                    .append(mark.style);
            styles.append('\n');
        }
        edgeCount++;
    }

    /** The whole text, which ends with a line break. */
    public String text() {
        return "flowchart TD\n" + nodes + edges + styles;
    }
}
