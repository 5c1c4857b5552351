using System.Text.Json;
using System.Text.Json.Serialization;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Web.Apis.Common;

/// <summary>Reads members of requests as <see cref="Field{T}"/>: a value of another type is noted, not thrown, so that all are judged at once.</summary>
internal sealed class FieldConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Field<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var value = typeToConvert.GetGenericArguments()[0];
        return (JsonConverter)Activator.CreateInstance(typeof(FieldConverter<>).MakeGenericType(value), FieldReaders.For(value))!;
    }

    private sealed class FieldConverter<T>(FieldReader<T> read) : JsonConverter<Field<T>>
    {
        public override bool HandleNull => true;

        public override Field<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Null)
                return Field<T>.Null;
            var field = read(ref reader, options);
            reader.TrySkip();
            return field;
        }

        public override void Write(Utf8JsonWriter writer, Field<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Requests are read, never written.");
    }
}

/// <summary>Reads one value; where the token isn't of the type, it leaves the reader on it.</summary>
internal delegate Field<T> FieldReader<T>(ref Utf8JsonReader reader, JsonSerializerOptions options);
