#include "pages/conversations/talkview.h"

#include "models/cardlist.h"
#include "pages/conversations/pictureshelf.h"
#include "pages/conversations/talkwords.h"
#include "formatting/format.h"
#include "theme/looks.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace yiren {

namespace {

constexpr int olderWithin = 240; // pixels from the beginning

struct TalkViewWords {
    Q_DECLARE_TR_FUNCTIONS(Conversations)
};

QString spokenText(const TalkLine &line)
{
    if (line.kind != TalkLine::Kind::Bubble)
        return TalkDelegate::middleText(line);
    const QString file = talkFileText(line.message, line.file);
    const QString words = format::shortened(talkMessageText(line.message));
    const QString text = file.isEmpty() ? words : TalkViewWords::tr("%1, %2").arg(words, file);
    return line.isOurs() ? TalkViewWords::tr("We at %1: %2").arg(format::time(line.at), text)
                         : TalkViewWords::tr("The customer at %1: %2").arg(format::time(line.at), text);
}

std::vector<TableColumn<TalkLine>> columnsOfTalk()
{
    return {TableColumn<TalkLine>(
                "line", [] { return QString(); }, spokenText)
                .copiedAs([](const TalkLine &line) {
                    return line.kind == TalkLine::Kind::Bubble ? talkMessageText(line.message) : TalkDelegate::middleText(line);
                })};
}

} // namespace

TalkView::TalkView(PictureShelf &pictures, const Clock &clock, ProblemWords words, QWidget *parent)
    : QListView(parent), m_pictures(pictures), m_lines(columnsOfTalk(), [](const TalkLine &line) { return line.key; }),
      m_delegate(new TalkDelegate({m_lines, pictures, clock, std::move(words)}, this))
{
    setModel(&m_lines);
    setItemDelegate(m_delegate);
    showCards(*this);
    setUniformItemSizes(false);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::NoSelection);
    setSurface(*this, "card");
    setFrameShape(QFrame::NoFrame);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TalkView::lookForOlder);
    connect(this, &QListView::activated, this, &TalkView::openAt);
    connect(&pictures, &PictureShelf::came, this, &TalkView::takePicture);
}

TalkView::~TalkView()
{
    setModel(nullptr);
}

bool TalkView::isAtNewest() const
{
    return verticalScrollBar()->maximum() - verticalScrollBar()->value() < olderWithin;
}

void TalkView::setLines(std::vector<TalkLine> lines, bool hasMore, Place place)
{
    const QScrollBar *bar = verticalScrollBar();
    const int fromBelow = bar->maximum() - bar->value();
    m_isAsking = true; // scrolling by itself asks for nothing
    QHash<QString, const TalkLine *> before;
    before.reserve(m_lines.rowCount());
    for (const TalkLine &line : m_lines.rows())
        before.insert(line.key, &line);
    for (const TalkLine &line : lines) {
        if (const TalkLine *known = before.value(line.key); known && !(*known == line))
            m_delegate->forgetHeight(line.key);
    }
    m_lines.setRows(std::move(lines));
    m_hasMore = hasMore;
    doItemsLayout();
    verticalScrollBar()->setValue(place == Place::Newest ? bar->maximum() : bar->maximum() - fromBelow);
    m_isAsking = false;
}

void TalkView::lookForOlder(int value)
{
    if (m_isAsking || !m_hasMore || value > olderWithin)
        return;
    m_isAsking = true; // until they are here
    emit olderWanted();
}

// Its row may be of another height now.
void TalkView::takePicture(const QString &mediaId)
{
    bool isShown = false;
    for (const TalkLine &line : m_lines.rows()) {
        if (pictureIdOf(line.message) != mediaId)
            continue;
        m_delegate->forgetHeight(line.key);
        isShown = true;
    }
    if (isShown)
        layOutAnew(isAtNewest() ? Place::Newest : Place::AsItWas);
}

void TalkView::layOutAnew(Place place)
{
    const QScrollBar *bar = verticalScrollBar();
    const int fromBelow = bar->maximum() - bar->value();
    const bool wasAsking = std::exchange(m_isAsking, true);
    doItemsLayout();
    verticalScrollBar()->setValue(place == Place::Newest ? bar->maximum() : bar->maximum() - fromBelow);
    m_isAsking = wasAsking;
}

void TalkView::openAt(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const TalkLine &line = m_lines.rowAt(index.row());
    const QString picture = pictureIdOf(line.message);
    if (line.file && line.file->size > 0)
        emit fileWanted(line.message);
    else if (!picture.isEmpty() && m_pictures.fate(picture) == PictureShelf::Fate::Here)
        emit pictureOpened(picture);
}

void TalkView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this))
        clickAt(event->position().toPoint());
}

// Beside the bubble nothing is opened.
void TalkView::clickAt(QPoint place)
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid() || m_lines.rowAt(index.row()).kind != TalkLine::Kind::Bubble)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    if (m_delegate->bubbleRect(option, index).contains(place))
        openAt(index);
}

void TalkView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data(TableBase::CopyRole).toString());
    else
        QListView::keyPressEvent(event);
}

void TalkView::resizeEvent(QResizeEvent *event)
{
    const bool wasAtNewest = isAtNewest();
    m_delegate->setWidth(viewport()->width());
    QListView::resizeEvent(event);
    layOutAnew(wasAtNewest ? Place::Newest : Place::AsItWas);
}

void TalkView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_delegate->forgetHeights();
        layOutAnew(Place::Newest);
    }
}

void TalkView::retranslate()
{
    setAccessibleName(TalkViewWords::tr("Talk"));
}

} // namespace yiren
