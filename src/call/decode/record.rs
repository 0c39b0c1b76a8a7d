/// Makes a struct together with how it is read: for each field, the name that it has in JSON.
macro_rules! record {
    (
        $(#[$about:meta])*
        $name:ident $(<$inner:ident>)?, $expected:literal {
            $($(#[$field_about:meta])* $field:ident: $type:ty = $key:literal,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name $(<$inner>)? {
            $($(#[$field_about])* pub $field: $type,)*
        }

        impl $(<$inner: $crate::call::Decode>)? $crate::call::Decode for $name $(<$inner>)? {
            const SCHEMA: $crate::call::Schema = $crate::call::Schema::Object {
                expected: $expected,
                fields: &[$($crate::call::Field {
                    name: $key,
                    schema: &<$type as $crate::call::Decode>::SCHEMA,
                },)*],
            };

            fn take<J: $crate::call::Json>(json: &J) -> Self {
                Self {
                    $($field: $crate::call::Decode::take(&json.property($key)),)*
                }
            }
        }
    };
}

pub(crate) use record;
