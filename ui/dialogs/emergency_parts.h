// SPDX-License-Identifier: Apache-2.0
// What the dialogs of an emergency share: labelled lines, and the names of the staff to choose from.
#pragma once

#include <QString>

class QLineEdit;
class QVBoxLayout;
class QWidget;

namespace keizoku::ui {

class NameEdit;
class SessionModel;

/// A line with its label above it.
[[nodiscard]] QLineEdit* addLine(QVBoxLayout& to, const QString& label, const QString& name, QWidget* parent);
/// Somebody of the staff, or a name as typed, with its label above it.
[[nodiscard]] NameEdit* addPerson(QVBoxLayout& to, const QString& label, const QString& name,
                                  const SessionModel& model, QWidget* parent);

} // namespace keizoku::ui
