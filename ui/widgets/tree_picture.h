// SPDX-License-Identifier: Apache-2.0
// A call tree drawn from left to right; people in it can be chosen, and made silent to see what happens.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QKeySequence>
#include <QMimeData>
#include <QWidget>

#include "calltree/layout.h"

namespace keizoku::ui {

class TreePicture final : public QWidget {
    Q_OBJECT

public:
    explicit TreePicture(QWidget* parent);

    /// Who is silent stays so as far as he is still there.
    void show(std::shared_ptr<const plan::Plan> plan, plan::TreeVariant variant, const Date& today);
    [[nodiscard]] const calltree::Graph& graph() const { return *m_graph; }
    [[nodiscard]] std::vector<calltree::MemberId> silent() const;
    void setSilent(calltree::MemberId member, bool silent);
    /// Everybody answers again.
    void reset();
    [[nodiscard]] std::optional<calltree::MemberId> current() const;
    void setCurrent(calltree::MemberId member);
    /// Whether the member, who would answer, is not told as things stand.
    [[nodiscard]] bool isUntold(calltree::MemberId member) const;
    /// What is said of a member besides the name: 退職, 出ない, 届かない; or nothing.
    [[nodiscard]] QString stateOf(calltree::MemberId member) const;
    [[nodiscard]] QRect boxOf(calltree::MemberId member) const;

    /// What this key does while the picture has the focus.
    void addKey(const QKeySequence& key, std::function<void()> act)
    {
        m_keys.push_back({key, std::move(act)});
    }
    /// Somebody on his way into the picture.
    [[nodiscard]] static QMimeData* mimeOf(const QString& memberKey);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void silentChanged();
    void currentChanged();
    /// Enter or a double click: the call that reaches the member.
    void opened(const QString& path);
    /// Somebody was drawn onto somebody else, who shall ring him. Keys of members.
    void dropped(const QString& who, const QString& caller);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
    void toggle();
    void open();
    void move(int key);
    void choose(std::size_t place);
    void setTarget(std::optional<std::size_t> place);
    [[nodiscard]] QString keyAt(std::size_t place) const;
    [[nodiscard]] std::optional<std::size_t> placeAt(const QPoint& point) const;
    [[nodiscard]] QRect box(const calltree::Place& place) const;
    void drawCall(QPainter& painter, const calltree::Call& call, bool crosses) const;
    void drawMember(QPainter& painter, const calltree::Place& place, bool isCurrent) const;

    std::shared_ptr<const plan::Plan> m_plan;
    std::unique_ptr<calltree::Graph> m_graph;
    calltree::Layout m_layout;
    std::vector<bool> m_silent;           ///< by member
    std::vector<bool> m_reached;          ///< by member, as things stand
    std::size_t m_current = 0;            ///< of m_layout.places
    std::optional<std::size_t> m_pressed; ///< place under the button that is down
    std::optional<std::size_t> m_target;  ///< place somebody is being drawn onto
    bool m_isDrawing = false;             ///< the pressed one is on his way
    QPoint m_pressPoint;
    std::vector<std::pair<QKeySequence, std::function<void()>>> m_keys;
    int m_boxWidth = 0;
};

} // namespace keizoku::ui
