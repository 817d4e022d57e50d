package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.ArgumentDef;
import io.pipekeeper.federation.schema.EnumValueDef;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Notes;
import io.pipekeeper.federation.schema.TypeDef;

/** The schema that clients see: nothing of federation, nothing inaccessible. */
final class ApiMarks implements SdlPrinter.Marks {

    @Override
    public boolean shows(Notes notes) {
        return !notes.inaccessible();
    }

    @Override
    public String schema() {
        return "";
    }

    @Override
    public String onType(TypeDef type) {
        return "";
    }

    @Override
    public String onField(TypeDef type, FieldDef field) {
        return "";
    }

    @Override
    public String onInput(TypeDef type, ArgumentDef input) {
        return "";
    }

    @Override
    public String onValue(TypeDef type, EnumValueDef value) {
        return "";
    }

    @Override
    public String on(Notes notes) {
        return "";
    }
}
