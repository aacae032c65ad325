#include "pages/conversations/talkdelegate.h"

#include "formatting/format.h"
#include "pages/conversations/pictureshelf.h"
#include "pages/conversations/talkwords.h"
#include "theme/metrics.h"
#include "time/clock.h"

#include <QCoreApplication>
#include <QPainter>

namespace yiren {

namespace {

constexpr int bubblePadX = 12;
constexpr int bubblePadY = 8;
constexpr int bubbleGap = 10; // under each
constexpr int timeHeight = 18;
constexpr int middleHeight = 30;
constexpr int leastBubble = 72;
constexpr int bubbleSide = 10; // from the edge of the view
constexpr int bubbleShareOfHundred = 68;
constexpr qsizetype mostBubbleText = 5'000; // characters; WeChat permits 2,048 bytes
constexpr int bubbleFlow = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop;

struct BubbleWords {
    Q_DECLARE_TR_FUNCTIONS(Conversations)
};

QFont bubbleFont(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    font.setWeight(QFont::Normal);
    return font;
}

// Markup is text here: the painter is never given a document.
QString bubbleText(const TalkLine &line)
{
    const QString text = talkMessageText(line.message);
    const QString shown = text.size() > mostBubbleText ? QString(text.first(mostBubbleText) + u'…') : text;
    const QString file = talkFileText(line.message, line.file);
    return file.isEmpty() ? shown : QString(shown + u'\n' + file);
}

} // namespace

struct TalkDelegate::Measured {
    QSize content; // text or picture
    QSize bubble;  // with its time
    QString state; // under it
    int stateHeight = 0;
    bool isPicture = false;
    int height() const { return bubble.height() + stateHeight + bubbleGap; }
};

TalkDelegate::TalkDelegate(Setup setup, QObject *parent) : QStyledItemDelegate(parent), m_setup(std::move(setup)) {}

void TalkDelegate::setWidth(int width)
{
    if (std::exchange(m_width, width) != width)
        m_heights.clear();
}

QString TalkDelegate::middleText(const TalkLine &line)
{
    switch (line.kind) {
    case TalkLine::Kind::Day:
        return format::longDay(BusinessDay::ofMs(line.at), currentLanguage());
    case TalkLine::Kind::Gap:
        return line.isOfRecords ? BubbleWords::tr("Messages may be missing here: chat records are read for thirty days back at most")
                                : BubbleWords::tr("Messages may be missing here: WeChat keeps them for three days only");
    case TalkLine::Kind::Event:
        return BubbleWords::tr("%1 · %2").arg(talkEventSentence(line.message), format::time(line.at));
    case TalkLine::Kind::Bubble:
        break;
    }
    return {};
}

QString TalkDelegate::timeText(const TalkLine &line) const
{
    const QString time = format::time(line.at);
    if (line.message.speaker == TalkMessage::Speaker::Colleague)
        return BubbleWords::tr("%1 · written in WeChat").arg(time);
    return line.message.rule > 0 ? BubbleWords::tr("%1 · by a rule").arg(time) : time;
}

TalkDelegate::Measured TalkDelegate::measure(const QFont &font, const TalkLine &line) const
{
    Measured measured;
    const int most = std::max(leastBubble, m_width * bubbleShareOfHundred / 100 - 2 * bubblePadX);
    const QString picture = pictureIdOf(line.message);
    const QImage image = picture.isEmpty() ? QImage() : m_setup.pictures.thumbnail(picture);
    measured.isPicture = !image.isNull();
    const QFontMetrics small(bubbleFont(font, metrics::secondarySize));
    if (measured.isPicture) {
        measured.content = image.size();
        if (measured.content.width() > most)
            measured.content.scale(most, PictureShelf::side, Qt::KeepAspectRatio);
    } else {
        measured.content = QFontMetrics(bubbleFont(font, metrics::textSize))
                               .boundingRect(QRect(0, 0, most, 1'000'000), bubbleFlow, bubbleText(line))
                               .size()
                               .boundedTo(QSize(most, 1'000'000));
    }
    const int inner = std::max({measured.content.width() + 1, small.horizontalAdvance(timeText(line)), leastBubble - 2 * bubblePadX});
    measured.bubble = {inner + 2 * bubblePadX, measured.content.height() + timeHeight + 2 * bubblePadY};
    measured.state = replyStateText(line.message, m_setup.words);
    if (!measured.state.isEmpty())
        measured.stateHeight =
            small.boundingRect(QRect(0, 0, std::max(most, leastBubble), 1'000'000), bubbleFlow, measured.state).height() + 4;
    return measured;
}

QSize TalkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TalkLine &line = m_setup.lines.rowAt(index.row());
    if (line.kind != TalkLine::Kind::Bubble)
        return {m_width, middleHeight};
    int &height = m_heights[line.key];
    if (height == 0)
        height = measure(option.font, line).height();
    return {m_width, height};
}

QRect TalkDelegate::bubbleRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TalkLine &line = m_setup.lines.rowAt(index.row());
    const QSize size = measure(option.font, line).bubble;
    const int left = line.isOurs() ? option.rect.right() - size.width() - bubbleSide : option.rect.left() + bubbleSide;
    return {QPoint(left, option.rect.top() + 2), size};
}

void TalkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TalkLine &line = m_setup.lines.rowAt(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    line.kind == TalkLine::Kind::Bubble ? paintBubble(*painter, option, line) : paintMiddle(*painter, option, line);
    painter->restore();
}

void TalkDelegate::paintMiddle(QPainter &painter, const QStyleOptionViewItem &option, const TalkLine &line) const
{
    painter.setFont(bubbleFont(option.font, metrics::secondarySize));
    const bool isGap = line.kind == TalkLine::Kind::Gap;
    painter.setPen(color(isGap ? Role::AttentionText : option.state & QStyle::State_HasFocus ? Role::Ink : Role::Faint));
    const QString text = painter.fontMetrics().elidedText(middleText(line), Qt::ElideRight, option.rect.width() - 80);
    if (isGap || (option.state & QStyle::State_HasFocus)) {
        const int width = painter.fontMetrics().horizontalAdvance(text) + 24;
        const QRect around(option.rect.center().x() - width / 2, option.rect.top() + 4, width, middleHeight - 8);
        painter.setBrush(isGap ? QBrush(color(Role::AttentionSoft)) : QBrush(Qt::NoBrush));
        const QPen pen = painter.pen();
        painter.setPen(option.state & QStyle::State_HasFocus ? QPen(color(Role::Accent), 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(around, metrics::controlRadius, metrics::controlRadius);
        painter.setPen(pen);
    }
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void TalkDelegate::paintBubble(QPainter &painter, const QStyleOptionViewItem &option, const TalkLine &line) const
{
    const Measured measured = measure(option.font, line);
    const bool isOurs = line.isOurs();
    const QRect bubble(QPoint(isOurs ? option.rect.right() - measured.bubble.width() - bubbleSide : option.rect.left() + bubbleSide,
                              option.rect.top() + 2),
                       measured.bubble);
    const bool isRecalled = line.message.recalledAt > 0;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    painter.setPen(hasFocus ? QPen(color(Role::Accent), 2) : isRecalled ? QPen(color(Role::Line)) : QPen(Qt::NoPen));
    painter.setBrush(color(isRecalled ? Role::Card : isOurs ? Role::AccentSoft : Role::NeutralSoft));
    painter.drawRoundedRect(bubble, metrics::controlRadius, metrics::controlRadius);
    const QRect inside = bubble.adjusted(bubblePadX, bubblePadY, -bubblePadX, -bubblePadY);
    if (measured.isPicture) {
        paintPicture(painter, QRect(inside.topLeft(), measured.content), line);
    } else {
        painter.setFont(bubbleFont(option.font, metrics::textSize));
        painter.setPen(color(isRecalled ? Role::Faint : Role::Ink));
        painter.drawText(QRect(inside.topLeft(), QSize(inside.width() + 1, measured.content.height())), bubbleFlow, bubbleText(line));
    }
    painter.setFont(bubbleFont(option.font, metrics::secondarySize));
    painter.setPen(color(Role::Faint));
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignRight | Qt::TextSingleLine, timeText(line));
    if (measured.state.isEmpty())
        return;
    painter.setPen(color(textRole(replyStateMeaning(line.message.state))));
    const int most = std::max(leastBubble, m_width * bubbleShareOfHundred / 100 - 2 * bubblePadX);
    painter.drawText(QRect(option.rect.right() - most - bubbleSide, bubble.bottom() + 4, most, measured.stateHeight),
                     Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignRight | Qt::AlignTop, measured.state);
}

void TalkDelegate::paintPicture(QPainter &painter, const QRect &place, const TalkLine &line) const
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_setup.pictures.thumbnail(pictureIdOf(line.message)));
}

} // namespace yiren
