#pragma once

class QObject;

namespace yiren {

// Has the style sheet read, and the fonts of every look of text found and loaded. The first picture needs them; done while the storage's
// threads open the data file, they cost no time of their own: piece by piece by the event loop, as long as `context` lives.
void warmUp(QObject *context);

} // namespace yiren
