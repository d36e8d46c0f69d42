// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/document_view.h"

#include <algorithm>

#include <QScrollBar>
#include <QTextTable>

#include "document/overloaded.h"
#include "ui/strings.h"
#include "ui/theme.h"

namespace keizoku::ui {

/// Fills the text block by block. Everything goes in as plain text: nothing an office typed is markup.
class DocumentView::Writer {
public:
    explicit Writer(DocumentView& view) : m_view(view), m_cursor(view.document()) {}

    void write(const document::Block& block)
    {
        std::visit(document::Overloaded{
                       [this](const document::Heading& heading) { writeHeading(heading); },
                       [this](const document::Paragraph& paragraph) {
                           beginBlock();
                           insert(m_cursor, paragraph.line, paragraph.small ? kHelpPoints : kBodyPoints);
                       },
                       [this](const document::Label& label) {
                           beginBlock();
                           m_cursor.insertText(qt(label.text), format(kBodyPoints, true));
                       },
                       [this](const document::List& list) {
                           for (const document::ListItem& item : list.items) {
                               beginBlock();
                               m_cursor.insertText(qt(item.mark), format(kBodyPoints, false));
                               insert(m_cursor, item.line, kBodyPoints);
                           }
                       },
                       [this](const document::KeyValues& facts) {
                           for (const auto& [label, value] : facts.rows) {
                               beginBlock();
                               m_cursor.insertText(qt(label) + QStringLiteral("："), soft());
                               insert(m_cursor, value, kBodyPoints);
                           }
                       },
                       [this](const document::Table& table) { writeTable(table); },
                       [this](const document::Picture& picture) {
                           beginBlock();
                           m_cursor.insertText(qt(picture.caption), soft());
                       },
                       [this](const document::ForeignPages& pages) {
                           beginBlock();
                           m_cursor.insertText(qt(document::elsewhere(pages)), soft());
                       },
                       [](const document::Cover&) {},    // says what the page itself says
                       [](const document::Contents&) {}, // the list beside it
                       [](const document::PageBreak&) {},
                   },
                   block);
    }

private:
    [[nodiscard]] QTextCharFormat format(double points, bool bold) const
    {
        QTextCharFormat made;
        made.setFont(scaledFont(points, bold));
        made.setForeground(m_theme.ink);
        return made;
    }
    [[nodiscard]] QTextCharFormat soft() const
    {
        QTextCharFormat made = format(kBodyPoints, false);
        made.setForeground(m_theme.inkSoft);
        return made;
    }

    /// Lines as far apart as in the rest of the window.
    static QTextBlockFormat lines()
    {
        constexpr double kPercent = 125;
        QTextBlockFormat apart;
        apart.setLineHeight(kPercent, QTextBlockFormat::ProportionalHeight);
        return apart;
    }

    void beginBlock()
    {
        QTextBlockFormat spaced = lines();
        spaced.setTopMargin(gap(1));
        if (m_isEmpty)
            m_cursor.setBlockFormat(spaced);
        else
            m_cursor.insertBlock(spaced, format(kBodyPoints, false));
        m_isEmpty = false;
    }

    /// （略）: the same remark in each cell that has one.
    static bool isLeftOut(const document::TableRow& cells)
    {
        const auto text = [](const document::Line& line) {
            std::string all;
            for (const document::Span& span : line)
                all += span.text;
            return all;
        };
        return cells.size() > 1 && !cells[0].empty() && text(cells[0]) == text(cells[1]);
    }

    void insert(QTextCursor& at, const document::Line& line, double points) const
    {
        for (const document::Span& span : line) {
            QTextCharFormat look = format(points, span.mark == document::Mark::Strong);
            look.setFontUnderline(span.mark == document::Mark::Changed);
            if (span.mark == document::Mark::Soft)
                look.setForeground(m_theme.inkSoft);
            if (span.mark == document::Mark::Missing)
                look.setForeground(m_theme.error);
            at.insertText(qt(span.text), look);
        }
    }

    void writeHeading(const document::Heading& heading)
    {
        beginBlock();
        QTextBlockFormat spaced = m_cursor.blockFormat();
        spaced.setTopMargin(gap(4));
        m_cursor.setBlockFormat(spaced);
        const QString title = qt(heading.number.empty() ? heading.text : heading.number + " " + heading.text);
        m_view.m_chapters.push_back({title, heading.level, 0, m_cursor.position()});
        m_cursor.insertText(title, format(heading.level == 1 ? kTitlePoints : kBodyPoints + 1, true));
    }

    void writeTable(const document::Table& table)
    {
        if (table.columns.empty())
            return;
        double whole = 0;
        for (const document::TableColumn& column : table.columns)
            whole += column.weight;
        QTextTableFormat look;
        look.setCellPadding(gap(1));
        look.setCellSpacing(0);
        look.setBorder(1);
        look.setBorderCollapse(true);
        look.setBorderBrush(m_theme.line);
        look.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        look.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        look.setHeaderRowCount(1);
        QList<QTextLength> widths;
        for (const document::TableColumn& column : table.columns)
            widths << QTextLength(QTextLength::PercentageLength, column.weight / whole * 100);
        look.setColumnWidthConstraints(widths);
        beginBlock();
        const int columns = static_cast<int>(table.columns.size());
        QTextTable* made = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1, columns, look);
        for (int column = 0; column < columns; ++column) {
            QTextTableCell cell = made->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(m_theme.surface);
            cell.setFormat(head);
            cell.firstCursorPosition().insertText(qt(table.columns[static_cast<std::size_t>(column)].head),
                                                  format(kBodyPoints, true));
        }
        int row = 0;
        for (const document::TableRow& cells : table.rows) {
            ++row;
            for (int column = 0; column < std::min(columns, static_cast<int>(cells.size())); ++column) {
                QTextCursor at = made->cellAt(row, column).firstCursorPosition();
                at.setBlockFormat(lines());
                if (column == 0 && !isLeftOut(cells))
                    m_view.m_rows.push_back(at.position());
                insert(at, cells[static_cast<std::size_t>(column)], kBodyPoints);
            }
        }
        if (!m_view.m_chapters.empty())
            m_view.m_chapters.back().rows += static_cast<int>(std::count_if(
                table.rows.begin(), table.rows.end(), [](const auto& cells) { return !isLeftOut(cells); }));
        m_cursor.movePosition(QTextCursor::End);
    }

    DocumentView& m_view;
    Theme m_theme{m_view.palette()}; ///< of the window it is in, which may be a dark one
    QTextCursor m_cursor;
    bool m_isEmpty = true;
};

DocumentView::DocumentView(QWidget* parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void DocumentView::show(const document::Document& document)
{
    m_chapters.clear();
    m_rows.clear();
    clear();
    QTextCursor whole(QTextEdit::document());
    whole.beginEditBlock(); // laid out once, not for every cell
    Writer writer(*this);
    for (const document::Block& block : document.blocks)
        writer.write(block);
    whole.endEditBlock();
    goTo(0);
}

void DocumentView::goTo(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - gap(2));
}

void DocumentView::showChapter(std::size_t at)
{
    if (at < m_chapters.size())
        goTo(m_chapters[at].position);
}

bool DocumentView::showRow(bool next)
{
    const int now = textCursor().position();
    // The row one stands in begins at or before the cursor.
    const auto behind = std::upper_bound(m_rows.begin(), m_rows.end(), now);
    if (next && behind != m_rows.end()) {
        goTo(*behind);
        return true;
    }
    if (!next && std::distance(m_rows.begin(), behind) > 1) {
        goTo(*std::prev(behind, 2));
        return true;
    }
    return false;
}

} // namespace keizoku::ui
