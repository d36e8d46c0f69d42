// SPDX-License-Identifier: Apache-2.0
// Every question to the person goes through here, so that tests can answer.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

class QWidget;

namespace keizoku::ui {

class Dialogs {
public:
    virtual ~Dialogs() = default;
    /// Empty when cancelled. `filter` as in QFileDialog.
    virtual QString askOpenFile(QWidget* parent, const QString& title, const QString& filter) = 0;
    /// The path ends in one of the filter's suffixes.
    virtual QString askSaveFile(QWidget* parent, const QString& title, const QString& suggestion,
                                const QString& filter) = 0;
    /// A folder that is there; empty when cancelled.
    virtual QString askFolder(QWidget* parent, const QString& title) = 0;
    /// A question with two verbs; the second is the safe one and the default.
    virtual bool confirm(QWidget* parent, const QString& question, const QString& yes, const QString& no) = 0;
    /// One line of text; nothing when cancelled.
    virtual std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                                           const QString& initial) = 0;
    virtual void tell(QWidget* parent, const QString& sentence) = 0;
    virtual void error(QWidget* parent, const QString& sentence) = 0;
};

/// The formats a document can be written in, ＰＤＦ first.
[[nodiscard]] QString documentFilter();

/// The path as it is when it ends in a suffix of `filter`, else with the suffix of the kind that was chosen.
[[nodiscard]] QString withSuffixOf(const QString& path, const QString& filter, const QString& chosen);

/// The real ones: plain text, Japanese buttons, no default that destroys.
class RealDialogs final : public Dialogs {
public:
    QString askOpenFile(QWidget* parent, const QString& title, const QString& filter) override;
    QString askSaveFile(QWidget* parent, const QString& title, const QString& suggestion,
                        const QString& filter) override;
    QString askFolder(QWidget* parent, const QString& title) override;
    bool confirm(QWidget* parent, const QString& question, const QString& yes, const QString& no) override;
    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                                   const QString& initial) override;
    void tell(QWidget* parent, const QString& sentence) override;
    void error(QWidget* parent, const QString& sentence) override;
};

} // namespace keizoku::ui
