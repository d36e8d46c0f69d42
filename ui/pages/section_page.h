// SPDX-License-Identifier: Apache-2.0
// The form of one section: built from the pack, tells edits to the plan, holds nothing.
#pragma once

#include <memory>
#include <vector>

#include <QPointer>
#include <QTimer>

#include "ui/fields/field_editor.h"
#include "ui/pages/page.h"

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace keizoku::ui {

class SectionPage final : public Page {
    Q_OBJECT

public:
    SectionPage(std::shared_ptr<SessionModel> model, Dialogs& dialogs, const std::string& section,
                QWidget* parent = nullptr);
    /// Takes in what is still being typed; a field that loses the focus later finds nobody to tell.
    ~SectionPage() override;

    [[nodiscard]] QString title() const override;
    void refresh(const QStringList& items) override;
    void commitInput() override;
    bool showPath(const QString& path) override;
    void find(const QString& text) override;

    /// All editors, in reading order; builds those that were not needed yet.
    [[nodiscard]] const std::vector<FieldEditor*>& editors();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildHead(QVBoxLayout& column);
    void buildFoot();
    QPushButton* leadTo(const QString& words, const std::string& section);
    void buildSome(int atMost);
    void build(const forms::FieldInstance& instance);
    void take(FieldEditor& editor, const plan::FieldValue& value);
    void showFindings();
    void showState(FieldEditor& editor);
    void reveal(FieldEditor& editor, const QString& cell);
    void scrollToRevealed();
    [[nodiscard]] FieldEditor* editorAt(const QString& path) const;

    std::shared_ptr<SessionModel> m_model;
    Dialogs& m_dialogs;
    const forms::SectionSpec* m_section;
    std::vector<forms::FieldInstance> m_waiting; ///< fields without an editor, in reading order
    std::vector<FieldEditor*> m_editors;
    QTimer m_builder;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_fields = nullptr;
    QWidget* m_foot = nullptr;
    std::optional<plan::Hazard> m_group; ///< of the last editor built
    bool m_grouped = false;
    QPointer<FieldEditor> m_revealed;
    std::size_t m_foundAt = 0;
};

} // namespace keizoku::ui
