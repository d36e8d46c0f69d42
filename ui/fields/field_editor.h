// SPDX-License-Identifier: Apache-2.0
// What all field editors share: label, state, help, findings, and the way of a person's edit into the plan.
#pragma once

#include <QTimer>
#include <QWidget>

#include "check/finding.h"
#include "forms/field_spec.h"
#include "plan/plan.h"
#include "ui/theme.h"

class QBoxLayout;

namespace keizoku::ui {

class Dialogs;
class SessionModel;
class TextLabel;

/// What editors ask outside; both outlive every editor.
struct FieldContext {
    SessionModel& model;
    Dialogs& dialogs;
};

class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const forms::FieldInstance& instance, const FieldContext& context, QWidget* parent);

    [[nodiscard]] const forms::FieldInstance& instance() const { return m_instance; }
    [[nodiscard]] const forms::FieldSpec& spec() const { return *m_instance.spec; }
    [[nodiscard]] QString path() const;
    /// Label and volume: tells the two values of a field for each volume apart.
    [[nodiscard]] QString name() const;
    /// One undo step for all typing between two changes of focus; "" when each edit is a step.
    [[nodiscard]] virtual std::string mergeKey() const;

    /// Shows a value that a person did not just type here; never emits edited(), never touches what is being
    /// typed.
    void setValue(const plan::FieldValue& value);
    /// A register changed: names and rows are shown anew.
    virtual void refreshNames() {}
    /// What is still composed, or typed a moment ago, is sent now.
    virtual void commitInput();
    /// The findings whose path is this field's.
    virtual void showFindings(const check::Findings& findings);
    void showState(State state);
    /// Why the last edit was not taken, or "" again.
    void showTrouble(const QString& sentence);
    /// Puts the focus on "row.column" of a table or on the input.
    virtual void focusCell(const QString& cell);
    /// Whether the field shows `text`; for finding on the page.
    [[nodiscard]] virtual bool holds(const QString& text) const;

    static constexpr int kPauseMs = 400; ///< from the last key stroke to the plan
signals:
    /// Only for what a person did.
    void edited(const keizoku::plan::FieldValue& value);
    void focused(const QString& path);
    void undoWanted();
    void redoWanted();
    void goTo(const QString& place);

protected:
    /// Puts a value into the inputs.
    virtual void display(const plan::FieldValue& value) = 0;
    /// What the inputs hold; an error keeps the text and shows its sentence.
    [[nodiscard]] virtual Result<plan::FieldValue> typed() const = 0;
    /// After the focus left: shows the stored form of what was typed.
    virtual void tidy() {}

    /// The main input: buddy, names, focus. Call once, before watch().
    void adopt(QWidget* input);
    /// A further input of the same field, named "<field>：<part>".
    void watch(QWidget* input, const QString& part);
    /// Puts a row of widgets where the input stands; the caller lays the input into it.
    void placeInput(QWidget* row);
    void addExtra(QWidget* below);
    /// A person edited: sent after a pause, or at once.
    void touch();
    void sendNow();
    /// A sentence under the input that is no fault: what was normalised, both forms of a date.
    void showNote(const QString& sentence);
    void useFullWidth();
    /// Shows the value anew, after names it refers to have changed.
    void redisplay();

    [[nodiscard]] const FieldContext& context() const { return m_context; }
    [[nodiscard]] const plan::Plan& plan() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead(QBoxLayout& column);
    void describe();
    void flush();
    bool undoKey(QEvent* event);
    void commitComposed(QObject* input);

    forms::FieldInstance m_instance;
    FieldContext m_context;
    plan::FieldValue m_last;
    QTimer m_pause;
    QWidget* m_column = nullptr;
    TextLabel *m_label = nullptr, *m_state = nullptr;
    TextLabel *m_note = nullptr, *m_trouble = nullptr, *m_finding = nullptr, *m_help = nullptr;
    QWidget* m_input = nullptr;
    QString m_composed;
    int m_visits = 0;
    bool m_loading = false;
};

/// First sentence of a text that ends its sentences with 。
[[nodiscard]] QString firstSentence(const QString& text);
/// 共通 自然災害 感染症
[[nodiscard]] QString hazardTitle(plan::Hazard hazard);

} // namespace keizoku::ui
