//! Events as serde asks for them; what is not about one type stands in functions that no type makes anew.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::de::value::{StrDeserializer, U128Deserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::at;
use super::events::{Event, Events, What};
use super::fault::{Fault, Spot, Wrong};
use super::scalar;

type Read<T> = Result<T, Fault>;

/// Reads a whole text as one value.
pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Read<T> {
    let mut reader = Reader { events: Events::of(text) };
    let value = T::deserialize(&mut reader)?;
    // What comes after it is refused as it is looked at.
    reader.events.peek()?;
    Ok(value)
}

struct Reader<'de> {
    events: Events<'de>,
}

impl<'de> Reader<'de> {
    /// The text that stands next.
    fn text(&mut self, expected: &'static str) -> Read<(Cow<'de, str>, Spot)> {
        let event = self.events.next()?;
        let spot = event.spot();
        match event.what {
            What::Scalar { text, .. } => Ok((text, spot)),
            _ => Err(Fault::at(Wrong::Shape(expected), spot)),
        }
    }

    /// The text that stands next, where nothing is no text.
    fn some_text(&mut self) -> Read<Cow<'de, str>> {
        if let Some(event) = self.events.peek()?.filter(|event| event.is_null()) {
            return Err(Fault::at(Wrong::NoText, event.spot()));
        }
        self.text("string scalar").map(|(text, _)| text)
    }

    fn truth(&mut self) -> Read<bool> {
        let (text, spot) = self.text("string scalar")?;
        scalar::truth(&text).ok_or_else(|| Fault::at(Wrong::NotBoolean, spot))
    }

    fn whole(&mut self, least: i128, most: i128) -> Read<i128> {
        let (text, spot) = self.text("string scalar")?;
        let number = scalar::whole(&text).filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| Fault::at(Wrong::NotWhole, spot))
    }

    /// Whether nothing stands next; it is passed over.
    fn nothing(&mut self) -> Read<bool> {
        match self.events.peek()? {
            Some(event) if event.is_null() => {
                self.events.next()?;
                Ok(true)
            }
            Some(event) => Ok(matches!(event.what, What::MapEnd | What::ListEnd)),
            None => Ok(true),
        }
    }

    /// Enters a list or a map; where it starts, or none where the file holds nothing at all.
    fn open(&mut self, wanted: &'static str) -> Read<Option<Spot>> {
        if self.events.peek()?.is_none() {
            return Ok(None);
        }
        let event = self.events.next()?;
        match (&event.what, wanted) {
            (What::List, LIST) | (What::Map, MAP) => Ok(Some(event.spot())),
            _ => Err(Fault::at(Wrong::Shape(wanted), event.spot())),
        }
    }

    /// Passes over what is left of a list.
    fn leave_list(&mut self) -> Read<()> {
        let mut open = 1_usize;
        while open > 0 {
            match self.events.next()?.what {
                What::List | What::Map => open += 1,
                What::ListEnd | What::MapEnd => open -= 1,
                What::Scalar { .. } => {}
            }
        }
        Ok(())
    }

    /// One name, or one name with its value.
    fn name(&mut self) -> Read<Name<'_, 'de>> {
        let event = self.events.next()?;
        let spot = event.spot();
        match event.what {
            What::Scalar { text, .. } => Ok(Name { reader: self, name: text, spot, with_value: false }),
            What::Map => {
                let key = self.events.next()?;
                let spot = key.spot();
                let What::Scalar { text, .. } = key.what else {
                    let said = Wrong::Said("expected string key for externally tagged enum".to_owned());
                    return Err(Fault::at(said, spot));
                };
                Ok(Name { reader: self, name: text, spot, with_value: true })
            }
            _ => Err(Fault::at(Wrong::ListForName, spot)),
        }
    }

    /// The end of a map that holds one name with its value.
    fn leave_name(&mut self) -> Read<()> {
        let event = self.events.next()?;
        match event.what {
            What::MapEnd => Ok(()),
            _ => Err(Fault::at(Wrong::SecondName, event.spot())),
        }
    }

    /// A name alone, though it stands as a key.
    fn no_value(&mut self) -> Read<()> {
        match self.events.peek()? {
            Some(event) if event.is_null() => {
                self.events.next()?;
                self.leave_name()
            }
            Some(Event { what: What::MapEnd, .. }) => self.leave_name(),
            Some(event) => {
                let said = Wrong::Said("unexpected value for unit enum variant".to_owned());
                Err(Fault::at(said, event.spot()))
            }
            None => self.leave_name(),
        }
    }

    fn is_at_end_of_list(&mut self) -> Read<bool> {
        match self.events.peek()? {
            Some(event) => Ok(matches!(event.what, What::ListEnd)),
            None => Ok(true),
        }
    }

    fn spot(&mut self) -> Read<Option<Spot>> {
        Ok(self.events.peek()?.map(Event::spot))
    }
}

const LIST: &str = "sequence start";
const MAP: &str = "mapping start";

/// Whole numbers of one size.
macro_rules! whole {
    ($($name:ident $visit:ident $kind:ty,)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            let number = self.whole(<$kind>::MIN.into(), <$kind>::MAX.into())?;
            visitor.$visit(<$kind>::try_from(number).unwrap_or_default())
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.events.peek()? {
            None | Some(Event { what: What::MapEnd | What::ListEnd, .. }) => return visitor.visit_unit(),
            Some(Event { what: What::List, .. }) => return self.deserialize_seq(visitor),
            Some(Event { what: What::Map, .. }) => return self.deserialize_map(visitor),
            Some(Event { what: What::Scalar { .. }, .. }) => {}
        }
        let event = self.events.next()?;
        let is_null = event.is_null();
        match event.what {
            What::Scalar { text, plain: true } => {
                let whole = scalar::whole(&text);
                if is_null {
                    visitor.visit_unit()
                } else if let Some(truth) = scalar::truth(&text) {
                    visitor.visit_bool(truth)
                } else if let Some(number) = whole.and_then(|it| u64::try_from(it).ok()) {
                    visitor.visit_u64(number)
                } else if let Some(number) = whole.and_then(|it| i64::try_from(it).ok()) {
                    visitor.visit_i64(number)
                } else if let Some(number) = scalar::number(&text) {
                    visitor.visit_f64(number)
                } else {
                    visitor.visit_str(&text)
                }
            }
            What::Scalar { text, .. } => visitor.visit_str(&text),
            _ => visitor.visit_unit(),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_bool(self.truth()?)
    }

    whole! {
        deserialize_u8 visit_u8 u8,
        deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64,
        deserialize_i8 visit_i8 i8,
        deserialize_i16 visit_i16 i16,
        deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64,
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_str(&self.some_text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_string(self.some_text()?.into_owned())
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_str(&self.some_text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.nothing()? { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let over = self.open(LIST)?.is_none();
        let mut elements = Elements { reader: self, taken: 0, over };
        let value = visitor.visit_seq(&mut elements)?;
        if !elements.over {
            self.leave_list()?;
        }
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        let over = self.open(LIST)?.is_none();
        let mut elements = Elements { reader: self, taken: 0, over };
        let value = visitor.visit_seq(&mut elements)?;
        if !elements.over && elements.next_element::<IgnoredAny>()?.is_some() {
            return Err(Wrong::Length(elements.taken).into());
        }
        Ok(value)
    }

    /// A value with its place, which is the only such struct there is.
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Read<V::Value> {
        if name != at::NAME {
            return self.deserialize_tuple(length, visitor);
        }
        let place = self.events.peek()?.map(|event| event.place).unwrap_or_default();
        visitor.visit_seq(Placed { reader: self, place: Some(at::pack(place)) })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let start = self.open(MAP)?;
        let mut keys = Keys { reader: self, seen: BTreeSet::new(), last: start, over: start.is_none() };
        match visitor.visit_map(&mut keys) {
            Ok(value) => keys.leave().map(|()| value),
            Err(fault) => Err(fault.or_at(keys.last)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(self.name()?)
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct ignored_any
    }
}

/// The elements of a list.
struct Elements<'r, 'de> {
    reader: &'r mut Reader<'de>,
    taken: usize,
    /// Its end was passed.
    over: bool,
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if self.over {
            return Ok(None);
        }
        if self.reader.is_at_end_of_list()? {
            self.reader.events.next()?;
            self.over = true;
            return Ok(None);
        }
        self.taken += 1;
        let spot = self.reader.spot()?;
        seed.deserialize(&mut *self.reader).map(Some).map_err(|fault| fault.or_at(spot))
    }
}

/// A place, and then what stands there.
struct Placed<'r, 'de> {
    reader: &'r mut Reader<'de>,
    place: Option<u128>,
}

impl<'de> SeqAccess<'de> for Placed<'_, 'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        match self.place.take() {
            Some(place) => {
                let place: U128Deserializer<Fault> = place.into_deserializer();
                seed.deserialize(place).map(Some)
            }
            None => seed.deserialize(&mut *self.reader).map(Some),
        }
    }
}

/// The keys of a map, and their values.
struct Keys<'r, 'de> {
    reader: &'r mut Reader<'de>,
    seen: BTreeSet<Cow<'de, str>>,
    /// Where the last key stands; before the first, where the map starts.
    last: Option<Spot>,
    /// Its end was passed.
    over: bool,
}

impl Keys<'_, '_> {
    /// Whether there is another key; it may stand here, and only once.
    fn another(&mut self) -> Read<bool> {
        if self.over {
            return Ok(false);
        }
        let Some(key) = self.reader.events.peek()? else { return Ok(false) };
        let spot = key.spot();
        match &key.what {
            What::MapEnd => {
                self.reader.events.next()?;
                self.over = true;
                return Ok(false);
            }
            What::Scalar { text, plain: true } if text == "<<" => return Err(Fault::at(Wrong::Merge, spot)),
            What::Scalar { text, .. } => {
                let key = text.clone();
                if !self.seen.insert(key) {
                    return Err(Fault::at(Wrong::Twice(text.clone().into_owned()), spot));
                }
            }
            _ => {}
        }
        self.last = Some(spot);
        Ok(true)
    }

    fn leave(&mut self) -> Read<()> {
        if self.another()? {
            return Err(Fault::from(Wrong::Shape("mapping end")).or_at(self.last));
        }
        Ok(())
    }
}

impl<'de> MapAccess<'de> for Keys<'_, 'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        if !self.another()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some).map_err(|fault| fault.or_at(self.last))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        seed.deserialize(&mut *self.reader).map_err(|fault| fault.or_at(self.last))
    }
}

/// One name of several.
struct Name<'r, 'de> {
    reader: &'r mut Reader<'de>,
    name: Cow<'de, str>,
    spot: Spot,
    /// It stands as the key of a map.
    with_value: bool,
}

impl<'de> EnumAccess<'de> for Name<'_, 'de> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Self)> {
        let spot = Some(self.spot);
        let value = seed.deserialize(StrDeserializer::<Fault>::new(&self.name));
        value.map(|value| (value, self)).map_err(|fault| fault.or_at(spot))
    }
}

impl Name<'_, '_> {
    fn leave(self) -> Read<()> {
        if self.with_value { self.reader.leave_name() } else { Ok(()) }
    }
}

impl<'de> VariantAccess<'de> for Name<'_, 'de> {
    type Error = Fault;

    fn unit_variant(self) -> Read<()> {
        if self.with_value { self.reader.no_value() } else { Ok(()) }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        let value = seed.deserialize(&mut *self.reader)?;
        self.leave().map(|()| value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Read<V::Value> {
        let value = self.reader.deserialize_tuple(length, visitor)?;
        self.leave().map(|()| value)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Read<V::Value> {
        let value = self.reader.deserialize_map(visitor)?;
        self.leave().map(|()| value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::At;
    use super::*;

    fn texts(text: &str) -> Read<Vec<At<String>>> {
        read(text)
    }

    fn wrong(text: &str) -> String {
        let fault = read::<Vec<Vec<String>>>(text).unwrap_err();
        let spot = fault.spot().map(|spot| (spot.line, spot.column));
        format!("{:?} {spot:?}", fault.wrong())
    }

    #[test]
    fn an_alias_stands_for_what_it_names_and_stands_at_its_own_place() {
        let read = texts("[&a one, *a, two]").unwrap();
        let seen: Vec<_> = read.iter().map(|text| (text.value.as_str(), text.place.column)).collect();
        assert_eq!(seen, [("one", 5), ("one", 10), ("two", 14)]);
        assert_eq!(wrong("[&a [*a]]"), "UnknownAnchor Some((1, 6))");
        assert_eq!(wrong("[[*a]]"), "UnknownAnchor Some((1, 3))");
    }

    #[test]
    fn a_bomb_of_aliases_and_a_well_of_brackets_end_early() {
        let mut bomb = "- &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..9 {
            let last = format!("*a{}, ", level - 1).repeat(9);
            bomb.push_str(&format!("- &a{level} [{}]\n", last.trim_end_matches(", ")));
        }
        let too_much = |text: &str| format!("{:?}", read::<IgnoredAny>(text).unwrap_err().wrong());
        assert_eq!(too_much(&bomb), "TooMuch");
        assert_eq!(too_much(&"- ".repeat(60)), "TooMuch");
    }

    #[test]
    fn what_is_wrong_first_is_said_though_the_rest_is_no_yaml() {
        assert_eq!(wrong("- [a]\n- b\n- c\n- \"open\n"), "Shape(\"sequence start\") Some((2, 3))");
        assert_eq!(wrong("[[a], [~]]"), "NoText Some((1, 8))");
        assert_eq!(wrong("--- [[a]]\n--- [[b]]\n"), "SecondDocument Some((2, 5))");
        assert!(wrong("[[a], [\"open]]").starts_with("Said("));
    }

    #[test]
    fn a_tag_says_at_most_that_something_is_a_text() {
        assert_eq!(read::<Vec<String>>("[!!str null, ! 2]").unwrap(), ["null", "2"]);
        assert!(wrong("[!!seq [a]]").starts_with("Said(\"unsupported tag `!!seq`\")"));
    }
}
