using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanPlatform.Web.Tests.Benefits;

/// <summary>Request bodies: what is sent, with some members changed or left out.</summary>
internal static class Body
{
    /// <summary>The value of a member that is to be left out.</summary>
    public static readonly object Absent = new();

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object members, params (string Name, object? Value)[] changes)
    {
        var body = JsonSerializer.SerializeToNode(members, Options)!.AsObject();
        foreach (var (name, value) in changes)
        {
            body.Remove(name);
            if (value != Absent)
                body[name] = value as JsonNode ?? JsonSerializer.SerializeToNode(value, Options);
        }

        return body.ToJsonString(Options);
    }

    /// <summary>The sample plan in a collection of one's own.</summary>
    public static string Plan(params (string Name, object? Value)[] changes) =>
        Of(new { plan_name = "Basic Plan", description = "This is a basic plan", collection_id = SharedServer.NewId("c"), color = "#FF5733" }, changes);

    /// <summary>A document in a collection of one's own.</summary>
    public static string Document(params (string Name, object? Value)[] changes) =>
        Of(new { document_name = "Plan Document", collection_id = SharedServer.NewId("c") }, changes);

    /// <summary>A request for a token of the demo application.</summary>
    public static string Client(params (string Name, object? Value)[] changes) =>
        Of(new { client_id = "demo-client", client_secret = "demo-secret", fingerprint = "device-fingerprint-123", user = User() }, changes);

    /// <summary>The person of the source documents' samples.</summary>
    public static JsonNode User(params (string Name, object? Value)[] changes) => JsonNode.Parse(Of(
        new { first_name = "John", last_name = "Doe", email = "john.doe@example.com", group_name = "my-domain" }, changes))!;
}
