using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace PlanPlatform.Application.Tests.Access;

/// <summary>Whatever applications, thieves and the network do in whatever order: the promises of the tokens hold. A failure prints its seed and the shortest sequence.</summary>
internal sealed class TokenModelTests
{
    private const int Sequences = 300;

    [Test]
    public async Task WhateverHappens_ThePromisesHold()
    {
        await using var fixture = await Fixture.StartAsync();
        var issued = new HashSet<string>(StringComparer.Ordinal);
        var sequences = Arb.From(Steps(), Shorter);

        await Task.Run(() => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Sequences),
            Prop.ForAll(sequences, steps => new TokenModel(fixture, issued).RunAsync(steps).GetAwaiter().GetResult())));

        Assert.That(issued, Has.Count.GreaterThan(Sequences));
        CheckNothingIsInClear(fixture, issued);
    }

    private static Gen<List<Step>> Steps() =>
        (from deed in Gen.Frequency(
            (2, Gen.Constant(Deed.Authorize)), (3, Gen.Constant(Deed.Exchange)), (4, Gen.Constant(Deed.Refresh)), (3, Gen.Constant(Deed.RefreshAndLose)), (2, Gen.Constant(Deed.RefreshInParallel)),
            (4, Gen.Constant(Deed.Use)), (1, Gen.Constant(Deed.Revoke)), (1, Gen.Constant(Deed.ReplayCode)), (2, Gen.Constant(Deed.PresentFormer)), (3, Gen.Constant(Deed.Wait)), (1, Gen.Constant(Deed.Clean)))
         from device in Gen.Choose(0, 2)
         from choice in Gen.Choose(0, 9)
         select new Step(deed, device, choice)).ListOf().Select(steps => steps.Prepend(new Step(Deed.Exchange, 0, 0)).Prepend(new Step(Deed.Authorize, 0, 0)).ToList());

    private static IEnumerable<List<Step>> Shorter(List<Step> steps) =>
        Enumerable.Range(0, steps.Count).Select(left => steps.Where((_, position) => position != left).ToList());

    // Every column of every table: no token as it is, nor its bits.
    private static void CheckNothingIsInClear(Fixture fixture, HashSet<string> issued)
    {
        var secrets = issued.Select(token => token[^43..]).ToHashSet(StringComparer.Ordinal);
        var values = fixture.Rows(TestDatabase.TablesSql).SelectMany(row => fixture.Rows($"SELECT * FROM {row[0].Value}")).SelectMany(row => row, (_, cell) => cell.Value).ToList();
        Assert.That(values, Has.Count.GreaterThan(issued.Count));
        foreach (var value in values)
        {
            var bytes = value as byte[] ?? [];
            var text = bytes.Length > 0 ? Encoding.Latin1.GetString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
            Assert.That(Regex.Matches(text, "pp_(at|rt|ac)_[A-Za-z0-9_-]{43}").Select(match => match.Value), Is.Empty);
            Assert.That(Windows(text).Any(secrets.Contains), Is.False, text);
            Assert.That(bytes.Length == 32 && secrets.Contains(Base64Url.EncodeToString(bytes)), Is.False, "bits");
            Assert.That(HexRuns(text).Any(secrets.Contains), Is.False, text);
        }
    }

    private static IEnumerable<string> Windows(string text) =>
        Regex.Matches(text, "[A-Za-z0-9_-]{43,}").SelectMany(run => Enumerable.Range(0, run.Length - 42).Select(start => run.Value.Substring(start, 43)));

    private static IEnumerable<string> HexRuns(string text) =>
        Regex.Matches(text, "[0-9A-Fa-f]{64}").Select(run => Base64Url.EncodeToString(Convert.FromHexString(run.Value)));
}

/// <summary>What may happen to a device's tokens.</summary>
internal enum Deed
{
    Authorize,
    Exchange,
    Refresh,
    RefreshAndLose,
    RefreshInParallel,
    Use,
    Revoke,
    ReplayCode,
    PresentFormer,
    Wait,
    Clean,
}

/// <summary>One thing that happens.</summary>
internal sealed record Step(Deed Deed, int Device, int Choice);
