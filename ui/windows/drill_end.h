// SPDX-License-Identifier: Apache-2.0
// The last page of a call drill: how it went, what should become better, and the record.
#pragma once

#include <string>
#include <vector>

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace keizoku::ui {

/// How far the record is.
enum class RecordState {
    Impossible, ///< read-only, or nobody answered
    Open,       ///< can be kept
    Kept
};

class DrillEnd final : public QWidget {
    Q_OBJECT

public:
    explicit DrillEnd(QWidget* parent);

    /// Whether there is a summary to print once the record is kept.
    void offerPrint(bool offered) { m_printable = offered; }
    void showResult(const QString& result, bool mayResume);
    void showState(RecordState state, const QString& words);
    /// What was typed, without empty lines.
    [[nodiscard]] std::vector<std::string> improvements() const;

signals:
    void keepAsked();
    void resumeAsked();
    void printAsked();
    void closeAsked();

private:
    QPushButton* addAction(const QString& words, const char* name, QVBoxLayout* layout);

    QLabel *m_result, *m_kept;
    QPushButton *m_keep, *m_print, *m_resume, *m_close;
    bool m_printable = true;
    std::vector<QLineEdit*> m_improvements;
};

} // namespace keizoku::ui
