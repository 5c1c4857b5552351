using System.Text.Json.Nodes;

namespace PlanPlatform.Web.Tests.Connectivity;

/// <summary>Whatever is sent in a member's place: an answer of the API, never a fault; and what can't be right is named.</summary>
internal sealed class BadInputTests
{
    private static readonly string[] WrongTypes = ["[]", "[1]", "{}", """{"a":{"b":[1]}}""", "true", "false", "\"\\ud800\"", "\"a\\u0000b\""];

    private static readonly string[] Odd =
    [
        "null", "0", "-1", "1.5", "1e400", "99999999999999999999999999", "2147483648", "\"\"", "\" \"", "\"２\"", "\"\U0001F600\"", "\"'; DROP TABLE RatePlans; --\"",
        $"\"{new string('1', 128)}\"",
    ];

    private static IEnumerable<TestCaseData> Members() =>
        from operation in Operation.WithBody
        from member in Leaves(JsonNode.Parse(operation.ValidBody)!).Select(leaf => leaf.GetPath())
        select new TestCaseData(operation, member).SetArgDisplayNames(operation.Path, member);

    [TestCaseSource(nameof(Members))]
    public async Task AWrongType_IsNamed(Operation operation, string member)
    {
        foreach (var value in WrongTypes)
        {
            var (code, text) = await CheckAsync(operation, member, value);

            Assert.That((code, text), Is.EqualTo((operation.Code, $"{operation.Text} - {member.Split('.')[^1]} is of the wrong type or unreadable")).Or.EqualTo((operation.Code, "")), value);
        }
    }

    [TestCaseSource(nameof(Members))]
    public async Task AnOddValue_IsNoFault(Operation operation, string member)
    {
        foreach (var value in Odd)
            await CheckAsync(operation, member, value);
    }

    // A name or password of any length is one that nobody has.
    private static IEnumerable<TestCaseData> MembersOfWrites() => Members().Where(member => !Equals(member.Arguments[0], Operation.LogIn));

    [TestCaseSource(nameof(MembersOfWrites))]
    public async Task AValueThatIsTooLong_IsNamed(Operation operation, string member)
    {
        var name = member.Split('.')[^1];
        var (code, text) = await CheckAsync(operation, member, $"\"{new string('1', name.EndsWith("ame", StringComparison.Ordinal) ? 201 : 129)}\"");

        Assert.That((code, text), Is.EqualTo((operation.Code, "")).Or.Matches<(string Code, string Text)>(result => result.Text.Contains($"{name} must ", StringComparison.Ordinal)));
    }

    // A call ignores what it doesn't know: then it goes on to what is wrong otherwise, and there is nothing to compare.
    private static async Task<(string Code, string Text)> CheckAsync(Operation operation, string member, string value)
    {
        var body = operation.ValidBody.Replace(Sample(operation, member), $"\"{member.Split('.')[^1]}\":{value}", StringComparison.Ordinal);
        Assert.That(body, Is.Not.EqualTo(operation.ValidBody));

        var answer = await Api.PostAsync(operation.Path, body);

        Assert.That(answer.Status, Is.EqualTo(200), body);
        var (code, text) = answer.Result();
        Assert.That(code, Does.Match("^[0-9]{4,5}$"), body);
        var reason = text.Split(" - ", 2)[^1];
        return reason.Contains($"{member.Split('.')[^1]} ", StringComparison.Ordinal) ? (code, text) : (operation.Code, "");
    }

    private static string Sample(Operation operation, string member)
    {
        var leaf = Leaves(JsonNode.Parse(operation.ValidBody)!).Single(leaf => leaf.GetPath() == member);
        return $"\"{member.Split('.')[^1]}\":{leaf.ToJsonString()}";
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) =>
        node is JsonObject container ? container.Where(member => member.Value is not null).SelectMany(member => Leaves(member.Value!)) : [node];
}
