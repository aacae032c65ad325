#include "pages/conversations/cardsheet.h"

#include "formatting/format.h"
#include "models/viewmemory.h"
#include "pages/complaints/picturereading.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int cardSheetWidth = 460;
constexpr qsizetype productNameShown = 40;

TextLabel *caption(const QString &text, QWidget *parent)
{
    return new TextLabel(text, TextLook::Secondary, parent);
}

} // namespace

CardSheet::CardSheet(QWidget &window, ViewMemory &memory, const QString &miniAppid)
    : Sheet(window, cardSheetWidth), m_memory(memory), m_appid(miniAppid), m_choice(new QComboBox(this)), m_page(new QLineEdit(this)),
      m_choosePicture(makeButton(ButtonLook::Plain, this, "picture")), m_why(new TextLabel(TextLook::Secondary, this)),
      m_text(makeButton(ButtonLook::Plain, this)), m_close(makeButton(ButtonLook::Plain, this)),
      m_send(makeButton(ButtonLook::Primary, this))
{
    m_why->setWrapping(true);
    m_choice->setAccessibleName(tr("Product"));
    m_page->setAccessibleName(tr("Page of the Mini Program"));
    m_page->setPlaceholderText(QStringLiteral("pages/product/detail?id=1"));
    m_text->setText(tr("As words into the answer"));
    m_close->setText(tr("Close"));
    m_send->setText(tr("Send the card"));
    layOut();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &CardSheet::showProduct);
    connect(m_page, &QLineEdit::textChanged, this, &CardSheet::showWhatIsPossible);
    connect(m_choosePicture, &QPushButton::clicked, this, &CardSheet::choosePicture);
    connect(m_close, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_send, &QPushButton::clicked, this, &CardSheet::send);
    connect(m_text, &QPushButton::clicked, this, [this] {
        if (product())
            emit textWanted(tr("%1 · %2").arg(product()->name, format::money(product()->price)));
    });
    showProduct();
}

void CardSheet::layOut()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(caption(tr("Product"), this), m_choice);
    form->addRow(caption(tr("Page of the Mini Program"), this), m_page);
    form->addRow(caption(tr("Picture"), this), m_choosePicture);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_text);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    column->setSpacing(10);
    column->addWidget(new TextLabel(tr("Product card"), TextLook::CardTitle, this));
    column->addLayout(form);
    column->addWidget(m_why);
    column->addLayout(buttons);
    body()->addLayout(column);
}

void CardSheet::setProducts(const std::vector<ListedProduct> &products)
{
    m_products = products;
    m_choice->clear();
    for (const ListedProduct &listed : products)
        m_choice->addItem(format::shortened(format::oneLine(listed.product.name), productNameShown) + QStringLiteral(" · ")
                          + format::money(listed.product.price));
    showProduct();
}

void CardSheet::focusFirst()
{
    m_products.empty() ? m_close->setFocus(Qt::OtherFocusReason) : m_choice->setFocus(Qt::OtherFocusReason);
}

const Product *CardSheet::product() const
{
    const int place = m_choice->currentIndex();
    return place < 0 || place >= static_cast<int>(m_products.size()) ? nullptr : &m_products[static_cast<size_t>(place)].product;
}

QString CardSheet::keyOf(const char *what) const
{
    return QStringLiteral("product-card/%1-%2").arg(QLatin1String(what)).arg(toInteger(product()->id));
}

void CardSheet::showProduct()
{
    m_picture.clear();
    m_picturePath.clear();
    m_problem.clear();
    m_page->setText(product() ? m_memory.value(keyOf("page")).toString() : QString());
    if (const QString path = product() ? m_memory.value(keyOf("picture")).toString() : QString(); !path.isEmpty())
        takePicture(path);
    showWhatIsPossible();
}

void CardSheet::choosePicture()
{
    askForPicture(this, tr("Picture of the card"), [this](const QString &path) { takePicture(path); });
}

void CardSheet::takePicture(const QString &path)
{
    m_picture = sentPictureIn(path);
    m_picturePath = m_picture.isEmpty() ? QString() : path;
    m_problem = !m_picture.isEmpty() ? QString()
                                     : tr("A card takes a JPG or PNG of up to 2 MB: %1").arg(format::oneLine(QFileInfo(path).fileName()));
    showWhatIsPossible();
}

void CardSheet::send()
{
    ReplyWish wish;
    wish.kind = ReplyWish::Kind::MiniProgram;
    wish.title = product()->name;
    wish.appid = m_appid;
    wish.pagePath = m_page->text().trimmed();
    wish.thumbnail = m_picture;
    m_memory.set(keyOf("page"), wish.pagePath);
    m_memory.set(keyOf("picture"), m_picturePath);
    emit cardWanted(wish);
}

void CardSheet::showWhatIsPossible()
{
    const QString why = m_products.empty() ? tr("There is no product yet: add one among the orders.")
        : m_appid.isEmpty()    ? tr("A card leads into your Mini Program: connect it in the settings. The words can be used without it.")
        : !m_problem.isEmpty() ? m_problem
        : m_page->text().trimmed().isEmpty() ? tr("Where does it lead? Give the page of the Mini Program.")
        : m_picture.isEmpty()                ? tr("A card needs a picture.")
                                             : QString();
    m_choosePicture->setText(
        m_picturePath.isEmpty()
            ? tr("Choose …")
            : format::shortened(format::oneLine(QFileInfo(m_picturePath).fileName()), 30).replace(u'&', QLatin1String("&&")));
    m_choosePicture->setAccessibleName(tr("Picture of the card: %1").arg(m_choosePicture->text()));
    m_choosePicture->setEnabled(!m_products.empty());
    m_page->setEnabled(!m_products.empty());
    m_send->setEnabled(why.isEmpty());
    m_send->setToolTip(why.toHtmlEscaped());
    m_text->setEnabled(!m_products.empty());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

} // namespace yiren
