// SPDX-License-Identifier: Apache-2.0
// A table or matrix inside a form: the spreadsheet view with its buttons.
#pragma once

#include "ui/fields/field_editor.h"

class QPushButton;

namespace keizoku::ui {

class FieldTableModel;
class SheetView;

class TableEditor final : public FieldEditor {
    Q_OBJECT

public:
    TableEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);
    ~TableEditor() override;

    [[nodiscard]] std::string mergeKey() const override { return {}; }
    void refreshNames() override;
    void focusCell(const QString& cell) override;
    void commitInput() override;

protected:
    void display(const plan::FieldValue& value) override;
    [[nodiscard]] Result<plan::FieldValue> typed() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitColumns();
    void buildButtons();
    QPushButton* button(const QString& words, QWidget* row);

    FieldTableModel* m_model = nullptr;
    SheetView* m_view = nullptr;
    QTimer m_fit;
};

} // namespace keizoku::ui
