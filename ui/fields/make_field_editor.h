// SPDX-License-Identifier: Apache-2.0
// The editor for each kind of field.
#pragma once

#include "ui/fields/field_editor.h"

namespace keizoku::ui {

/// Owned by `parent`.
[[nodiscard]] FieldEditor* makeFieldEditor(const forms::FieldInstance& instance, const FieldContext& context,
                                           QWidget* parent);

} // namespace keizoku::ui
