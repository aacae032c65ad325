#pragma once

#include "content/article.h"
#include "widgets/sheet.h"

#include <QImage>

namespace yiren {

class CropView;

// Which part of the cover is shown wide and which square.
class CoverSheet : public Sheet
{
    Q_OBJECT

public:
    CoverSheet(const QImage &cover, const Article &article, QWidget &window);

signals:
    void decided(const Crop &wide, const Crop &square);

private:
    CropView *m_wide;
    CropView *m_square;
};

} // namespace yiren
