// libyaml, which reads the yaml files. It is the system's, as ncurses is: Swift packages that contain
// it need all of Foundation, with which the program is twice as large and starts a sixth slower.
#include <yaml.h>
