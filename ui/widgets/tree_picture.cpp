// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tree_picture.h"

#include <algorithm>

#include <QAccessible>
#include <QApplication>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include "calltree/reach.h"
#include "ui/strings.h"
#include "ui/theme.h"

namespace keizoku::ui {

using calltree::MemberId;
using calltree::Place;

namespace {

constexpr const char* kMemberType = "application/x-keizoku-member";

int boxHeight()
{
    return QFontMetrics(scaledFont(kBodyPoints, true)).height() +
           QFontMetrics(scaledFont(kHelpPoints)).height() + gap(3);
}
int rowHeight()
{
    return boxHeight() + gap(2);
}

} // namespace

TreePicture::TreePicture(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAccessibleName(tr("連絡網の図"));
    static const plan::Plan nothing;
    m_graph =
        std::make_unique<calltree::Graph>(nothing, plan::TreeVariant::Day, Date::of(2000, 1, 1).value());
}

void TreePicture::show(std::shared_ptr<const plan::Plan> plan, plan::TreeVariant variant, const Date& today)
{
    std::vector<std::string> silentKeys;
    for (const MemberId at : silent())
        silentKeys.push_back(m_graph->members()[at].key);
    const std::string now = current() ? m_graph->members()[*current()].key : "";
    m_plan = std::move(plan);
    m_graph = std::make_unique<calltree::Graph>(*m_plan, variant, today);
    m_layout = calltree::layOut(*m_graph);
    m_silent.assign(m_graph->members().size(), false);
    for (const std::string& key : silentKeys)
        if (const auto member = m_graph->member(key))
            m_silent[*member] = true;
    m_current = 0;
    for (std::size_t at = 0; at < m_layout.places.size(); ++at)
        if (m_graph->members()[m_layout.places[at].member].key == now)
            m_current = at;
    m_reached = calltree::reached(*m_graph, silent());
    measure();
    emit silentChanged();
}

std::vector<MemberId> TreePicture::silent() const
{
    std::vector<MemberId> who;
    for (MemberId at = 0; at < m_silent.size(); ++at)
        if (m_silent[at])
            who.push_back(at);
    return who;
}

void TreePicture::setSilent(MemberId member, bool silent)
{
    m_silent[member] = silent;
    m_reached = calltree::reached(*m_graph, this->silent());
    update();
    emit silentChanged();
}

void TreePicture::reset()
{
    std::fill(m_silent.begin(), m_silent.end(), false);
    m_reached = calltree::reached(*m_graph, {});
    update();
    emit silentChanged();
}

std::optional<MemberId> TreePicture::current() const
{
    return m_current < m_layout.places.size() ? std::optional(m_layout.places[m_current].member)
                                              : std::nullopt;
}

void TreePicture::setCurrent(MemberId member)
{
    for (std::size_t at = 0; at < m_layout.places.size(); ++at)
        if (m_layout.places[at].member == member)
            choose(at);
}

QString TreePicture::stateOf(MemberId member) const
{
    if (m_graph->members()[member].left)
        return tr("退職");
    if (m_silent[member])
        return tr("出ない");
    return isUntold(member) ? tr("届かない") : QString();
}

bool TreePicture::isUntold(MemberId member) const
{
    return !m_graph->members()[member].left && !m_silent[member] && !m_reached[member];
}

void TreePicture::measure()
{
    const QFontMetrics name(scaledFont(kBodyPoints, true));
    m_boxWidth = name.horizontalAdvance(QStringLiteral("緊急連絡"));
    for (const Place& place : m_layout.places)
        m_boxWidth = std::max(m_boxWidth, name.horizontalAdvance(qt(m_graph->members()[place.member].name)));
    m_boxWidth = std::min(m_boxWidth, 18 * name.horizontalAdvance(QChar(0x3042))) + gap(4);
    updateGeometry();
    resize(sizeHint());
    update();
}

QSize TreePicture::sizeHint() const
{
    return {m_layout.columns * (m_boxWidth + gap(6)) + gap(4), m_layout.rows * rowHeight() + gap(4)};
}

QRect TreePicture::box(const Place& place) const
{
    return {gap(2) + place.column * (m_boxWidth + gap(6)), gap(2) + place.row * rowHeight(), m_boxWidth,
            boxHeight()};
}

QRect TreePicture::boxOf(MemberId member) const
{
    const Place* place = m_layout.placeOf(member);
    return place ? box(*place) : QRect();
}

void TreePicture::drawCall(QPainter& painter, const calltree::Call& call, bool crosses) const
{
    const Theme theme = Theme::current();
    const QRect from = boxOf(call.caller);
    const QRect to = boxOf(call.callee);
    const bool isDead = !m_reached[call.callee];
    painter.setPen(QPen(isDead ? theme.error : theme.inkSoft, 1.5,
                        crosses  ? Qt::DotLine
                        : isDead ? Qt::DashLine
                                 : Qt::SolidLine));
    QPainterPath path(QPointF(from.right() + 1, from.center().y()));
    if (crosses) {
        path.lineTo(QPointF(to.left(), to.center().y()));
    } else {
        const qreal bend = to.left() - gap(3);
        path.lineTo(bend, from.center().y());
        path.lineTo(bend, to.center().y());
        path.lineTo(to.left(), to.center().y());
    }
    painter.drawPath(path);
}

void TreePicture::drawMember(QPainter& painter, const Place& place, bool isCurrent) const
{
    const Theme theme = Theme::current();
    const QRect at = box(place);
    const calltree::Member& member = m_graph->members()[place.member];
    const QString state = stateOf(place.member);
    const QColor ink = state.isEmpty() ? theme.ink : theme.error;
    painter.setBrush(theme.surface);
    painter.setPen(QPen(isCurrent && hasFocus() ? theme.accent
                        : state.isEmpty()       ? theme.line
                                                : theme.error,
                        isCurrent && hasFocus() ? 3 : 1, member.left ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(at, 4, 4);
    const QRect inner = at.adjusted(gap(2), gap(1), -gap(2), -gap(1));
    painter.setPen(ink);
    painter.setFont(scaledFont(kBodyPoints, true));
    const QFontMetrics name(painter.font());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                     name.elidedText(qt(member.name), Qt::ElideRight, inner.width()));
    painter.setFont(scaledFont(kHelpPoints));
    painter.setPen(state.isEmpty() ? theme.inkSoft : ink);
    const QString below = state.isEmpty() ? member.person ? qt(member.person->open.job) : tr("名簿にない人")
                          : m_silent[place.member] ? tr("✕ %1").arg(state)
                                                   : tr("■ %1").arg(state);
    const QFontMetrics small(painter.font());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                     small.elidedText(below, Qt::ElideRight, inner.width()));
}

void TreePicture::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const calltree::Call* call : m_layout.drawn)
        drawCall(painter, *call, false);
    for (const calltree::Call* call : m_layout.crossing)
        drawCall(painter, *call, true);
    for (std::size_t at = 0; at < m_layout.places.size(); ++at)
        drawMember(painter, m_layout.places[at], m_target ? at == *m_target : at == m_current);
}

std::optional<std::size_t> TreePicture::placeAt(const QPoint& point) const
{
    for (std::size_t at = 0; at < m_layout.places.size(); ++at)
        if (box(m_layout.places[at]).contains(point))
            return at;
    return {};
}

void TreePicture::choose(std::size_t place)
{
    m_current = place;
    update();
    emit currentChanged();
}

// A press and release is "does not answer"; drawn onto somebody else, he is called by that one.
void TreePicture::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    m_pressed = placeAt(event->pos());
    m_pressPoint = event->pos();
    m_isDrawing = false;
    if (m_pressed)
        choose(*m_pressed);
}

void TreePicture::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed)
        return;
    m_isDrawing =
        m_isDrawing || (event->pos() - m_pressPoint).manhattanLength() >= QApplication::startDragDistance();
    if (m_isDrawing)
        setTarget(placeAt(event->pos()));
}

void TreePicture::mouseReleaseEvent(QMouseEvent* event)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    setTarget({});
    if (!pressed)
        return;
    const auto onto = placeAt(event->pos());
    if (!std::exchange(m_isDrawing, false)) {
        if (onto == pressed)
            toggle();
    } else if (onto && *onto != *pressed) {
        emit dropped(keyAt(*pressed), keyAt(*onto));
    }
}

void TreePicture::mouseDoubleClickEvent(QMouseEvent* event)
{
    // The first release made the person silent; that is taken back.
    mousePressEvent(event);
    m_pressed.reset();
    toggle();
    open();
}

QMimeData* TreePicture::mimeOf(const QString& memberKey)
{
    auto* data = new QMimeData;
    data->setData(QLatin1String(kMemberType), memberKey.toUtf8());
    return data;
}

void TreePicture::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(QLatin1String(kMemberType)))
        event->acceptProposedAction();
}

void TreePicture::dragMoveEvent(QDragMoveEvent* event)
{
    setTarget(placeAt(event->position().toPoint()));
    event->setAccepted(m_target.has_value());
}

void TreePicture::dragLeaveEvent(QDragLeaveEvent*)
{
    setTarget({});
}

void TreePicture::dropEvent(QDropEvent* event)
{
    const auto onto = placeAt(event->position().toPoint());
    setTarget({});
    if (!onto)
        return;
    event->acceptProposedAction();
    emit dropped(QString::fromUtf8(event->mimeData()->data(QLatin1String(kMemberType))), keyAt(*onto));
}

void TreePicture::setTarget(std::optional<std::size_t> place)
{
    m_target = place;
    update();
}

QString TreePicture::keyAt(std::size_t place) const
{
    return qt(m_graph->members()[m_layout.places[place].member].key);
}

void TreePicture::toggle()
{
    if (const auto who = current(); who && !m_graph->members()[*who].left)
        setSilent(*who, !m_silent[*who]);
}

void TreePicture::open()
{
    const auto who = current();
    if (!who)
        return;
    for (const calltree::Call& call : m_graph->calls())
        if (call.callee == *who) {
            emit opened(QStringLiteral("tree/%1/%2/callee")
                            .arg(m_graph->variant() == plan::TreeVariant::Night ? QStringLiteral("night")
                                                                                : QStringLiteral("day"),
                                 qt(call.row->id)));
            return;
        }
    emit opened(QStringLiteral("register:tree"));
}

// Left to who rings, right to the first who is rung, up and down to the neighbours in the picture.
void TreePicture::move(int key)
{
    const Place now = m_layout.places[m_current];
    const auto distance = [&](const Place& other) -> std::optional<int> {
        const int columns = other.column - now.column;
        const int rows = other.row - now.row;
        const bool fits = key == Qt::Key_Left    ? columns < 0
                          : key == Qt::Key_Right ? columns > 0
                          : key == Qt::Key_Up    ? rows < 0
                                                 : rows > 0;
        if (!fits)
            return {};
        constexpr int kColumn = 100; // a column is further away than any row
        return kColumn * std::abs(columns) + std::abs(rows);
    };
    std::optional<std::size_t> best;
    for (std::size_t at = 0; at < m_layout.places.size(); ++at)
        if (const auto far = distance(m_layout.places[at]);
            far && (!best || *far < *distance(m_layout.places[*best])))
            best = at;
    if (best)
        choose(*best);
}

void TreePicture::keyPressEvent(QKeyEvent* event)
{
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const auto& each) {
        return each.first == QKeySequence(event->keyCombination());
    });
    if (key != m_keys.end())
        return key->second();
    const bool arrows = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
                        event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (m_layout.places.empty() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        QWidget::keyPressEvent(event);
    else if (arrows)
        move(event->key());
    else if (event->key() == Qt::Key_Space)
        toggle();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open();
    else
        QWidget::keyPressEvent(event);
}

void TreePicture::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QWidget::changeEvent(event);
}

} // namespace keizoku::ui
