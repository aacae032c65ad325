#include "pages/reconcile/certificatepdf.h"

#include "formatting/format.h"
#include "pages/reconcile/pdftext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>

namespace yiren {

namespace {

constexpr int dotsPerInch = 600;
constexpr double pointsPerInch = 72;
constexpr double paperMargin = 50;  // points, as everything below
constexpr double footerHeight = 28; // at the foot of the space between the margins
constexpr double underRule = 4;

struct CertificatePdfWords {
    Q_DECLARE_TR_FUNCTIONS(CertificateSheet)
};

double dots(double points)
{
    return points * dotsPerInch / pointsPerInch;
}

QFont fontOf(SheetCell::Font kind, double scale = 1)
{
    QFont font = QGuiApplication::font(); // the families of the window
    const bool isBold = kind == SheetCell::Font::Strong || kind == SheetCell::Font::Section || kind == SheetCell::Font::Title;
    font.setBold(isBold);
    constexpr double sizes[] = {7.5, 9, 9, 11, 19}; // by SheetCell::Font
    font.setPointSizeF(sizes[static_cast<size_t>(kind)] * scale);
    // One glyph a character: ligatures and other forms of figures can't be searched for (Qt's map from glyphs to characters leaves them
    // out).
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

class SheetPainter
{
public:
    // `scale`: of letters and spaces.
    SheetPainter(QPdfWriter &writer, const PaperSheet &sheet, double scale)
        : m_writer(writer), m_sheet(sheet), m_scale(scale), m_width(writer.width())
    {
    }

    // Rows of each page, as indexes; a table's top stands again where the table goes on.
    std::vector<std::vector<size_t>> pages() const;
    void paint(QPainter &painter, const std::vector<size_t> &rows) const;
    void paintFooter(QPainter &painter, size_t page, size_t pages) const;

private:
    double lay(QTextLayout &layout, const SheetCell &cell) const; // returns its height
    double height(const SheetRow &row) const;                     // with the space above and the rule below
    double neededFor(size_t row) const;                           // with the rows that must stand on the same page

    QPdfWriter &m_writer;
    const PaperSheet &m_sheet;
    double m_scale;
    double m_width;
};

double SheetPainter::lay(QTextLayout &layout, const SheetCell &cell) const
{
    QTextOption option(cell.isRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(cell.width * m_width);
        line.setPosition({cell.left * m_width, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

double SheetPainter::height(const SheetRow &row) const
{
    double tallest = 0;
    for (const SheetCell &cell : row.cells) {
        QTextLayout layout(format::visible(cell.text), fontOf(cell.font, m_scale), &m_writer);
        tallest = std::max(tallest, lay(layout, cell));
    }
    return dots(row.above * m_scale) + tallest + dots(row.isRuled ? underRule : 0);
}

double SheetPainter::neededFor(size_t row) const
{
    double needed = height(m_sheet.rows[row]);
    for (; row + 1 < m_sheet.rows.size(); ++row) {
        const SheetRow::Kind kind = m_sheet.rows[row].kind;
        const bool isTop = kind == SheetRow::Kind::Heading || kind == SheetRow::Kind::TableTop;
        if (!isTop && m_sheet.rows[row + 1].kind != SheetRow::Kind::TableEnd)
            break;
        needed += height(m_sheet.rows[row + 1]);
    }
    return needed;
}

std::vector<std::vector<size_t>> SheetPainter::pages() const
{
    std::vector<std::vector<size_t>> pages(1);
    const double room = m_writer.height() - dots(footerHeight);
    double used = 0;
    size_t top = 0; // of the table
    for (size_t i = 0; i < m_sheet.rows.size(); ++i) {
        const SheetRow &row = m_sheet.rows[i];
        if (row.kind == SheetRow::Kind::TableTop)
            top = i;
        if (used > 0 && used + neededFor(i) > room) {
            pages.emplace_back();
            used = 0;
            if (row.kind == SheetRow::Kind::TableRow) {
                pages.back().push_back(top);
                used = height(m_sheet.rows[top]);
            }
        }
        pages.back().push_back(i);
        used += height(row);
    }
    return pages;
}

void SheetPainter::paint(QPainter &painter, const std::vector<size_t> &rows) const
{
    double y = 0;
    for (const size_t index : rows) {
        const SheetRow &row = m_sheet.rows[index];
        for (const SheetCell &cell : row.cells) {
            QTextLayout layout(format::visible(cell.text), fontOf(cell.font, m_scale), &m_writer);
            lay(layout, cell);
            painter.setPen(lightPalette().color(cell.role));
            layout.draw(&painter, {0, y + dots(row.above * m_scale)});
        }
        y += height(row);
        if (row.isRuled) {
            painter.setPen(QPen(lightPalette().color(Role::Line), dots(0.6)));
            painter.drawLine(QPointF(0, y), QPointF(m_width, y));
        }
    }
}

void SheetPainter::paintFooter(QPainter &painter, size_t page, size_t pages) const
{
    const auto draw = [&](const SheetCell &cell) {
        QTextLayout layout(format::visible(cell.text), fontOf(cell.font, m_scale), &m_writer);
        const double height = lay(layout, cell);
        layout.draw(&painter, {0, m_writer.height() - height});
    };
    painter.setPen(lightPalette().color(Role::Secondary));
    draw({m_sheet.footer, 0, 0.8, SheetCell::Font::Small});
    if (pages > 1)
        draw({CertificatePdfWords::tr("Page %1 of %2").arg(page + 1).arg(pages), 0.8, 0.2, SheetCell::Font::Small, Role::Secondary, true});
}

// A little smaller, if that saves a second page.
double scaleFor(QPdfWriter &writer, const PaperSheet &sheet)
{
    for (const double scale : {1.0, 0.92, 0.84}) {
        if (SheetPainter(writer, sheet, scale).pages().size() == 1)
            return scale;
    }
    return 1;
}

QByteArray painted(const PaperSheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({paperMargin, paperMargin, paperMargin, paperMargin}, QPageLayout::Point);
    writer.setTitle(sheet.title);
    writer.setCreator(QStringLiteral("Yiren"));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    const SheetPainter sheetPainter(writer, sheet, scaleFor(writer, sheet));
    const auto pages = sheetPainter.pages();
    for (size_t page = 0; page < pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        sheetPainter.paint(painter, pages[page]);
        sheetPainter.paintFooter(painter, page, pages.size());
    }
    painter.end();
    return buffer.data();
}

QString writtenOn(const PaperSheet &sheet)
{
    QString all = sheet.footer;
    for (const SheetRow &row : sheet.rows) {
        for (const SheetCell &cell : row.cells)
            all += cell.text;
    }
    return all;
}

} // namespace

Done writePdf(const PaperSheet &sheet, const QString &path)
{
    QSaveFile file(path);
    const QByteArray pdf = withReadableText(painted(sheet), writtenOn(sheet), fontOf(SheetCell::Font::Body));
    // commit() tells of a write that failed, too.
    if (!pdf.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit())
        return {};
    Error error = makeError(ErrorKind::Storage, "file.write", file.errorString());
    error.place.file = path;
    return failure(std::move(error));
}

} // namespace yiren
