// SPDX-License-Identifier: Apache-2.0
// 連絡網の図: the call tree drawn, where it breaks, and what happens when some do not answer.
#pragma once

#include <memory>

#include "ui/pages/page.h"
#include "ui/session_model.h"

class QComboBox;
class QLabel;
class QListWidget;
class QScrollArea;

namespace keizoku::ui {

class TreeEditing;
class TreePicture;

class TreePage final : public Page {
    Q_OBJECT

public:
    TreePage(std::shared_ptr<SessionModel> model, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("連絡網の図"); }
    void refresh(const QStringList& items) override;
    [[nodiscard]] bool holdsQuestions() const override { return false; }

protected:
    void renew() override;

private:
    void build();
    /// Who is silent now and whom that leaves untold.
    void tellWhatIf();

    std::shared_ptr<SessionModel> m_model;
    QComboBox* m_variant;
    QLabel* m_times;
    QLabel* m_whatIf;
    QListWidget* m_problems;
    QScrollArea* m_frame;
    TreePicture* m_picture;
    TreeEditing* m_editing;
};

} // namespace keizoku::ui
