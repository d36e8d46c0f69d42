// SPDX-License-Identifier: Apache-2.0
// A document on the screen: to be read, searched and copied from; not pages.
#pragma once

#include <vector>

#include <QTextEdit>

#include "document/document.h"

namespace keizoku::ui {

class DocumentView final : public QTextEdit {
    Q_OBJECT

public:
    explicit DocumentView(QWidget* parent);

    /// A heading, with the rows of the tables below it; a row that is the same on both sides does not
    /// count.
    struct Chapter {
        QString title;
        int level = 1;
        int rows = 0;
        int position = 0; ///< of its first character
    };

    void show(const document::Document& document);
    [[nodiscard]] const std::vector<Chapter>& chapters() const { return m_chapters; }
    void showChapter(std::size_t at);
    /// Puts the cursor on the next row that counts, or the one before. False when there is none.
    bool showRow(bool next);

private:
    class Writer;

    /// Brings a place to the top and the cursor there.
    void goTo(int position);

    std::vector<Chapter> m_chapters;
    std::vector<int> m_rows; ///< where each row that counts begins
};

} // namespace keizoku::ui
