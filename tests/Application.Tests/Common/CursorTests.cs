using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application.Tests.Common;

internal sealed class CursorTests
{
    [Test]
    public void Decode_OfWhatEncodeMade_IsTheSameKeys() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<string>().Where(key => key is not null && Text.IsStorable(key)).ListOf().Where(keys => keys.Count > 0).ToArbitrary(),
            keys => Cursor.Decode(new Cursor(keys.ToList()).Encode(), keys.Count)!.Keys.SequenceEqual(keys, StringComparer.Ordinal))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Encode_IsUrlSafe() =>
        Prop.ForAll<NonNull<string>>(key => new Cursor([key.Get]).Encode().All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            .QuickCheckThrowOnFailure();

    [Test]
    public void Decode_OfAnyText_NeverThrows() =>
        Prop.ForAll<string?>(text => Cursor.Decode(text, 1) is null or { Keys.Count: 1 }).QuickCheckThrowOnFailure();

    [Test]
    public void Decode_OfAnyBytes_NeverThrows() =>
        Prop.ForAll<byte[]>(bytes => Cursor.Decode(System.Buffers.Text.Base64Url.EncodeToString(bytes ?? []), 1) is null or { Keys.Count: 1 })
            .QuickCheckThrowOnFailure();

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("[null]")]
    [TestCase("[1]")]
    [TestCase("[[\"a\"]]")]
    [TestCase("[\"a\",\"b\"]")]
    [TestCase("[\"a\"")]
    [TestCase("\"a\"")]
    [TestCase("[\"\\ud800\"]", Description = "A lone surrogate.")]
    public void Decode_OfOtherJson_IsNull(string json) =>
        Assert.That(Cursor.Decode(System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)), 1), Is.Null);

    [Test]
    public void Decode_OfDeeplyNestedJson_IsNull() =>
        Assert.That(Cursor.Decode(System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(new string('[', 10_000))), 1), Is.Null);
}
