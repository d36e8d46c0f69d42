// SPDX-License-Identifier: Apache-2.0
// Buttons in a line that breaks where the window ends, so that nothing is cut at 200 %.
#pragma once

#include <vector>

#include <QLayout>

namespace keizoku::ui {

class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int at) const override;
    QLayoutItem* takeAt(int at) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& place) override;

private:
    int arrange(const QRect& place, bool move) const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace keizoku::ui
