// SPDX-License-Identifier: Apache-2.0
// One of several people, found by name or reading.
#pragma once

#include <optional>
#include <vector>

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace keizoku::ui {

struct Pickable {
    QString key = {}, name = {}, reading = {};
};

class PersonPicker final : public QDialog {
    Q_OBJECT

public:
    PersonPicker(const QString& title, std::vector<Pickable> people, QWidget* parent);

    /// The chosen key; none when cancelled.
    static std::optional<QString> ask(const QString& title, std::vector<Pickable> people, QWidget* parent);
    [[nodiscard]] std::optional<QString> chosen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();

    std::vector<Pickable> m_people;
    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace keizoku::ui
