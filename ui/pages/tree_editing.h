// SPDX-License-Identifier: Apache-2.0
// Changes to the call tree from its picture: buttons with keys, and the staff who are not in it yet.
#pragma once

#include <functional>
#include <memory>

#include <QWidget>

#include "calltree/edit.h"
#include "ui/dialogs/person_picker.h"
#include "ui/session_model.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace keizoku::ui {

class TreePicture;

class TreeEditing final : public QWidget {
    Q_OBJECT

public:
    using Pick = std::function<std::optional<QString>(const QString& title, std::vector<Pickable> people)>;

    TreeEditing(std::shared_ptr<SessionModel> model, TreePicture* picture, QWidget* parent);

    /// After the picture has changed: who is outside, and what can be done with the one chosen.
    void renew();
    /// How somebody is chosen; the dialog unless a test says otherwise.
    void setPick(Pick pick) { m_pick = std::move(pick); }

private:
    using Change = std::function<Result<void>(calltree::Edit&)>;

    QPushButton* addButton(QWidget* bar, const QString& words, const char* name, const QKeySequence& key,
                           void (TreeEditing::*act)());
    /// One step that can be taken back; what went wrong is said in the line.
    void change(const QString& label, const Change& what);
    void addUnder();
    void moveElsewhere();
    void chooseDeputy();
    void takeOut();
    void earlier() { shift(-1); }
    void later() { shift(1); }
    void shift(int by);
    void copyOther();
    [[nodiscard]] std::string currentKey() const;
    [[nodiscard]] QString currentName() const;
    /// Present staff but the one chosen; `inTree` only those, or all.
    [[nodiscard]] std::vector<Pickable> people(bool inTree) const;

    std::shared_ptr<SessionModel> m_model;
    TreePicture* m_picture;
    QLabel* m_outsideTitle;
    QListWidget* m_outside;
    QLabel* m_state;
    QPushButton* m_copy = nullptr;
    std::vector<QPushButton*> m_ofCurrent; ///< need somebody chosen
    Pick m_pick;
};

} // namespace keizoku::ui
