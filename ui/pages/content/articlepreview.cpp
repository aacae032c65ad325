#include "pages/content/articlepreview.h"

#include "theme/palette.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextDocument>

namespace yiren {

namespace {

constexpr int previewMargin = 16;
constexpr qsizetype mostInHead = 300; // characters of title and author

} // namespace

ArticlePreview::ArticlePreview(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(phoneWidth + 10);
    document()->setDocumentMargin(previewMargin);
    paper();
}

// WeChat shows articles on white whatever the look of this window is.
void ArticlePreview::paper()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, lightPalette().color(Role::Card));
    colours.setColor(QPalette::Text, lightPalette().color(Role::Ink));
    if (colours != palette())
        setPalette(colours);
}

void ArticlePreview::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paper();
}

void ArticlePreview::showArticle(const QString &title, const QString &author, const QString &html)
{
    QString head;
    if (!title.isEmpty())
        head = QStringLiteral("<p style=\"margin:0 0 8px;font-size:22px;font-weight:bold\">%1</p>")
                   .arg(title.left(mostInHead).toHtmlEscaped());
    if (!author.isEmpty())
        head += QStringLiteral("<p style=\"margin:0 0 20px;font-size:14px;color:%1\">%2</p>")
                    .arg(lightPalette().color(Role::Faint).name(), author.left(mostInHead).toHtmlEscaped());
    const int place = verticalScrollBar()->value();
    QString shown = html; // Qt knows no sections and would leave out their ground; "<" of the text is escaped in it
    shown.replace(QStringLiteral("<section"), QStringLiteral("<div")).replace(QStringLiteral("</section>"), QStringLiteral("</div>"));
    setHtml(head + shown);
    verticalScrollBar()->setValue(place);
}

void ArticlePreview::addPicture(const QString &id, const QImage &image)
{
    const int wide = phoneWidth - 2 * previewMargin;
    if (!image.isNull())
        m_pictures.insert(id, image.width() > wide ? image.scaledToWidth(wide, Qt::SmoothTransformation) : image);
}

// Every image is answered with one: Qt opens the name of an unanswered image as a file by itself.
QVariant ArticlePreview::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray(" ");
    const QString id = name.scheme() == u"picture" ? name.path() : QString();
    if (const auto found = m_pictures.find(id); found != m_pictures.end())
        return *found;
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace yiren
