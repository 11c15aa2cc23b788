/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.jmessageerrors;

import java.util.Locale;

import static io.github.jmessageerrors.Fault.APPLICATION;
import static io.github.jmessageerrors.Fault.CALLER;
import static io.github.jmessageerrors.Fault.VENDOR;
import static io.github.jmessageerrors.Operation.ADD_BLACKLIST;
import static io.github.jmessageerrors.Operation.ADD_GROUP_MEMBERS;
import static io.github.jmessageerrors.Operation.CHATROOM;
import static io.github.jmessageerrors.Operation.CREATE_GROUP;
import static io.github.jmessageerrors.Operation.DO_NOT_DISTURB;
import static io.github.jmessageerrors.Operation.EXIT_GROUP;
import static io.github.jmessageerrors.Operation.FRIEND;
import static io.github.jmessageerrors.Operation.FRIEND_LEGACY;
import static io.github.jmessageerrors.Operation.GENERAL;
import static io.github.jmessageerrors.Operation.GROUP_ADMIN;
import static io.github.jmessageerrors.Operation.LOGIN;
import static io.github.jmessageerrors.Operation.RECALL_MESSAGE;
import static io.github.jmessageerrors.Operation.REMOVE_BLACKLIST;
import static io.github.jmessageerrors.Operation.REMOVE_GROUP_MEMBERS;
import static io.github.jmessageerrors.Operation.SEND_MESSAGE;
import static io.github.jmessageerrors.Operation.SERVER;
import static io.github.jmessageerrors.Operation.SHIELD_GROUP;
import static io.github.jmessageerrors.Operation.TRANSPARENT_COMMAND;
import static io.github.jmessageerrors.Operation.UPDATE_GROUP;
import static io.github.jmessageerrors.WebErrorCode.Edition.LATER;
import static io.github.jmessageerrors.WebErrorCode.Edition.RETIRED;
import static io.github.jmessageerrors.WebErrorCode.Edition.SEED;

/**
 * The error codes of JMessage's Web SDK, in numeric order. Names begin with the
 * operation, except for those of {@link Operation#GENERAL}; where {@link ImErrorCode} has
 * a constant of the same name, it is the same problem met on another channel.
 * <p>
 * Messages are the vendor's, verbatim and thus with its spelling mistakes. Each line
 * holds the code, the edition, the operation, the message, the fault and the status, and
 * {@code true} where trying again may help. The descriptions are kept in
 * {@code descriptions_zh.properties} and {@code descriptions_en.properties}.
 * <p>
 * Where the vendor's table leaves room for doubt:
 * <ul>
 * <li>{@link #LOGIN_SIGNATURE_INVALID} is the application's fault, as only the
 * application can compute a signature that verifies, whereas
 * {@link #LOGIN_SIGNATURE_EXPIRED} is the caller's: a page that stayed open for too long
 * obtains a fresh signature by logging in again.
 * <li>{@link #SERVER_INVALID_ACCOUNT_OR_GROUP} stands for an account, a password, a user
 * id and a group id alike. Nothing tells which one is meant, hence the plain status 400.
 * <li>{@link #DO_NOT_DISTURB_ALREADY_SET} keeps the typing mistake in the vendor's
 * Chinese description: shipped texts do not differ from the published table.
 * </ul>
 *
 * @see <a href="https://docs.jiguang.cn/jmessage/client/im_errorcode_js">The vendor's Web
 * table</a>
 */
public enum WebErrorCode implements JMessageErrorCode {

	// @formatter:off
	MISSING_ERROR(880001, SEED, GENERAL, "missing error", VENDOR, 502),
	INVALID_PARAMETER(880002, SEED, GENERAL, "invalid parameter", CALLER, 400),
	INVALID_VALUE(880003, SEED, GENERAL, "invalid value", CALLER, 400),
	INVALID_TYPE(880004, LATER, GENERAL, "invalid type", CALLER, 400),
	FILE_NOT_EXIST(880005, LATER, GENERAL, "file not exist", CALLER, 404),
	LOGOUT_REQUIRED_BEFORE_REGISTER(880006, LATER, GENERAL, "login out before register", CALLER, 409),
	REGISTER_LIMITED(880007, LATER, GENERAL, "register limit", CALLER, 403),
	MESSAGE_ID_INVALID(880008, LATER, GENERAL, "msg_id not valid", CALLER, 400),
	LOGIN_APPKEY_NOT_EXIST(880101, SEED, LOGIN, "appkey not exist", APPLICATION, 500),
	LOGIN_SIGNATURE_INVALID(880102, SEED, LOGIN, "signatu fail", APPLICATION, 500),
	LOGIN_USER_NOT_EXIST(880103, SEED, LOGIN, "user not existr", CALLER, 404),
	LOGIN_INVALID_PASSWORD(880104, SEED, LOGIN, "invalid password.", CALLER, 401),
	LOGIN_SIGNATURE_EXPIRED(880106, LATER, LOGIN, "signatu is expire", CALLER, 401),
	LOGIN_ALREADY_LOGGED_IN(880107, LATER, LOGIN, "already login,please login out before login", CALLER, 409),
	LOGIN_REPETITIVE_OPERATION(880109, LATER, LOGIN, "repetitive operation", CALLER, 409),
	LOGIN_MULTI_CHANNEL_ONLINE(880110, LATER, LOGIN, "multi channel online error,please update your sdk version", CALLER, 409),
	LOGIN_USER_DISABLED(880111, LATER, LOGIN, "user disabled", CALLER, 403),
	SEND_MESSAGE_TARGET_USER_NOT_EXIST(880203, SEED, SEND_MESSAGE, "target user not exist", CALLER, 404),
	SEND_MESSAGE_TARGET_GROUP_NOT_EXIST(880204, SEED, SEND_MESSAGE, "target group not exist", CALLER, 404),
	SEND_MESSAGE_USER_NOT_IN_GROUP(880205, SEED, SEND_MESSAGE, "user not in group", CALLER, 403),
	SEND_MESSAGE_LENGTH_EXCEEDED(880206, SEED, SEND_MESSAGE, "length of message exceed limit.", CALLER, 413),
	SEND_MESSAGE_USER_IN_BLACKLIST(880207, SEED, SEND_MESSAGE, "user in blacklist", CALLER, 403),
	SEND_MESSAGE_SENSITIVE(880208, SEED, SEND_MESSAGE, "message is sensitive", CALLER, 422),
	SEND_MESSAGE_FREQUENCY_EXCEEDED(880209, LATER, SEND_MESSAGE, "beyond the frequency limit", CALLER, 429, true),
	SEND_MESSAGE_FILE_SIZE_EXCEEDED(880210, LATER, SEND_MESSAGE, "file size exceed the limit", CALLER, 413),
	SEND_MESSAGE_USER_SILENCED(880212, LATER, SEND_MESSAGE, "can not chat while silent", CALLER, 403),
	FRIEND_LEGACY_TARGET_USER_NOT_EXIST(880301, RETIRED, FRIEND_LEGACY, "target user not exist", CALLER, 404),
	FRIEND_LEGACY_REPEATED_ADDED(880302, RETIRED, FRIEND_LEGACY, "repeated added friend", CALLER, 409),
	FRIEND_LEGACY_USER_NOT_FRIEND(880303, RETIRED, FRIEND_LEGACY, "user not friend", CALLER, 409),
	FRIEND_LEGACY_INVALID_MEMO(880304, RETIRED, FRIEND_LEGACY, "Invalid friend memo", CALLER, 400),
	FRIEND_LEGACY_TARGET_USER_REFUSED(880305, RETIRED, FRIEND_LEGACY, "target user refuse added", CALLER, 403),
	CREATE_GROUP_NOT_PERMITTED(880402, SEED, CREATE_GROUP, "not permitted to create group", CALLER, 403),
	CREATE_GROUP_GROUP_LIMIT_EXCEEDED(880403, SEED, CREATE_GROUP, "amount of group exceed limit", CALLER, 409),
	CREATE_GROUP_NAME_LENGTH_EXCEEDED(880404, SEED, CREATE_GROUP, "length of group name exceed limit", CALLER, 400),
	CREATE_GROUP_DESC_LENGTH_EXCEEDED(880405, SEED, CREATE_GROUP, "length of group desc exceed limit", CALLER, 400),
	EXIT_GROUP_GROUP_NOT_EXIST(880501, RETIRED, EXIT_GROUP, "group id not exist", CALLER, 404),
	EXIT_GROUP_USER_NOT_IN_GROUP(880502, SEED, EXIT_GROUP, "user not in group", CALLER, 403),
	ADD_GROUP_MEMBERS_ZERO_MEMBER(880602, SEED, ADD_GROUP_MEMBERS, "zero member", CALLER, 400),
	ADD_GROUP_MEMBERS_USER_NOT_IN_GROUP(880603, SEED, ADD_GROUP_MEMBERS, "user not in group", CALLER, 403),
	ADD_GROUP_MEMBERS_NOT_PERMITTED(880604, SEED, ADD_GROUP_MEMBERS, "user not permitted add member to group", CALLER, 403),
	ADD_GROUP_MEMBERS_MEMBER_NOT_EXIST(880605, RETIRED, ADD_GROUP_MEMBERS, "member not exist", CALLER, 404),
	ADD_GROUP_MEMBERS_MEMBER_NOT_PERMITTED(880606, SEED, ADD_GROUP_MEMBERS, "member not permitted added to group", CALLER, 403),
	ADD_GROUP_MEMBERS_REPEATED_ADDED(880607, LATER, ADD_GROUP_MEMBERS, "repeated added", CALLER, 409),
	ADD_GROUP_MEMBERS_MEMBER_LIMIT_EXCEEDED(880608, SEED, ADD_GROUP_MEMBERS, "amount of member exceed group limit", CALLER, 409),
	ADD_GROUP_MEMBERS_MEMBER_GROUP_LIMIT_EXCEEDED(880609, SEED, ADD_GROUP_MEMBERS, "amount of group exceed member limit", CALLER, 409),
	ADD_GROUP_MEMBERS_USER_ALREADY_IN_GROUP(880610, LATER, ADD_GROUP_MEMBERS, "user already in the group", CALLER, 409),
	ADD_GROUP_MEMBERS_GROUP_TYPE_NOT_SUPPORTED(880611, LATER, ADD_GROUP_MEMBERS, "group type not support", CALLER, 409),
	ADD_GROUP_MEMBERS_REQUEST_ALREADY_PROCESSED(880612, LATER, ADD_GROUP_MEMBERS, "this request already process", CALLER, 409),
	ADD_GROUP_MEMBERS_NO_PERMISSION(880614, LATER, ADD_GROUP_MEMBERS, "no permission", CALLER, 403),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_IN_GROUP(880703, SEED, REMOVE_GROUP_MEMBERS, "user not in group", CALLER, 404),
	REMOVE_GROUP_MEMBERS_NOT_PERMITTED(880704, SEED, REMOVE_GROUP_MEMBERS, "user not permitted delete member of group", CALLER, 403),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_PERMITTED(880705, SEED, REMOVE_GROUP_MEMBERS, "member of group not permitted deleted", CALLER, 403),
	UPDATE_GROUP_NAME_LENGTH_EXCEEDED(880803, SEED, UPDATE_GROUP, "length of group name exceed limit", CALLER, 400),
	UPDATE_GROUP_DESC_LENGTH_EXCEEDED(880804, SEED, UPDATE_GROUP, "length of group desc exceed limit", CALLER, 400),
	ADD_BLACKLIST_MEMBER_NOT_EXIST(880902, RETIRED, ADD_BLACKLIST, "member not exist", CALLER, 404),
	ADD_BLACKLIST_MEMBER_NOT_PERMITTED(880903, SEED, ADD_BLACKLIST, "member not permitted added", CALLER, 403),
	ADD_BLACKLIST_REPEATED_ADDED(880904, LATER, ADD_BLACKLIST, "repeated added member", CALLER, 409),
	REMOVE_BLACKLIST_MEMBER_NOT_EXIST(881002, SEED, REMOVE_BLACKLIST, "member not exist", CALLER, 404),
	DO_NOT_DISTURB_MEMBER_ALREADY_SET(881101, SEED, DO_NOT_DISTURB, "member already set", CALLER, 409),
	DO_NOT_DISTURB_MEMBER_NEVER_SET(881102, SEED, DO_NOT_DISTURB, "member never set", CALLER, 409),
	DO_NOT_DISTURB_GROUP_NOT_EXIST(881103, SEED, DO_NOT_DISTURB, "group not exist", CALLER, 404),
	DO_NOT_DISTURB_USER_NOT_IN_GROUP(881104, SEED, DO_NOT_DISTURB, "user not in group", CALLER, 403),
	DO_NOT_DISTURB_GROUP_ALREADY_SET(881105, SEED, DO_NOT_DISTURB, "group already set", CALLER, 409),
	DO_NOT_DISTURB_GROUP_NEVER_SET(881106, SEED, DO_NOT_DISTURB, "group never set", CALLER, 409),
	DO_NOT_DISTURB_ALREADY_SET(881107, SEED, DO_NOT_DISTURB, "already set", CALLER, 409),
	DO_NOT_DISTURB_NEVER_SET(881108, SEED, DO_NOT_DISTURB, "never set", CALLER, 409),
	SHIELD_GROUP_GROUP_NOT_EXIST(881201, RETIRED, SHIELD_GROUP, "group not exist", CALLER, 404),
	SHIELD_GROUP_USER_NOT_IN_GROUP(881202, RETIRED, SHIELD_GROUP, "user not in group", CALLER, 403),
	SHIELD_GROUP_GROUP_ALREADY_SET(881203, LATER, SHIELD_GROUP, "group already set", CALLER, 409),
	SHIELD_GROUP_GROUP_NEVER_SET(881204, LATER, SHIELD_GROUP, "group never set", CALLER, 409),
	FRIEND_TARGET_USER_NOT_EXIST(881301, RETIRED, FRIEND, "target user not exist", CALLER, 404),
	FRIEND_ALREADY_FRIEND(881302, LATER, FRIEND, "already is friend", CALLER, 409),
	FRIEND_USER_NOT_FRIEND(881303, LATER, FRIEND, "user not friend", CALLER, 409),
	FRIEND_INVALID_MEMO(881304, LATER, FRIEND, "invalid friend memo", CALLER, 400),
	FRIEND_INVITATION_INVALID(881305, LATER, FRIEND, "Invitation event is not valid", CALLER, 409),
	RECALL_MESSAGE_OUT_OF_TIME(881401, LATER, RECALL_MESSAGE, "out of time", CALLER, 409),
	RECALL_MESSAGE_NOT_SENDER(881402, LATER, RECALL_MESSAGE, "request user is not message sender", CALLER, 403),
	RECALL_MESSAGE_MESSAGE_NOT_EXIST(881403, LATER, RECALL_MESSAGE, "request message not exist", CALLER, 404),
	RECALL_MESSAGE_ALREADY_RECALLED(881404, LATER, RECALL_MESSAGE, "message already retract", CALLER, 409),
	CHATROOM_USER_NOT_IN_CHATROOM(881501, LATER, CHATROOM, "user not in chatroom", CALLER, 403),
	CHATROOM_USER_BANNED_FROM_POSTING(881502, LATER, CHATROOM, "user baned to post", CALLER, 403),
	CHATROOM_NOT_EXIST(881503, LATER, CHATROOM, "chatroom not exist", CALLER, 404),
	CHATROOM_MESSAGE_LENGTH_EXCEEDED(881504, LATER, CHATROOM, "length of chatroom message exceed limit", CALLER, 413),
	CHATROOM_MEMBER_ALREADY_IN_CHATROOM(881507, LATER, CHATROOM, "member has in the chatroom", CALLER, 409),
	CHATROOM_MEMBER_LIMIT_EXCEEDED(881508, LATER, CHATROOM, "amount of member exceed chatroom limit", CALLER, 409),
	CHATROOM_MESSAGE_FORMAT_ERROR(881509, LATER, CHATROOM, "msg format err", CALLER, 400),
	TRANSPARENT_COMMAND_TARGET_GROUP_NOT_EXIST(881601, RETIRED, TRANSPARENT_COMMAND, "target group not exist", CALLER, 404),
	TRANSPARENT_COMMAND_TARGET_USER_NOT_LOGGED_IN(881602, LATER, TRANSPARENT_COMMAND, "target user not login", CALLER, 409),
	TRANSPARENT_COMMAND_TARGET_USER_NOT_EXIST(881603, RETIRED, TRANSPARENT_COMMAND, "target user not exist", CALLER, 404),
	TRANSPARENT_COMMAND_LENGTH_EXCEEDED(881604, LATER, TRANSPARENT_COMMAND, "length of trans cmd exceed limit", CALLER, 413),
	TRANSPARENT_COMMAND_USER_NOT_IN_GROUP(881605, RETIRED, TRANSPARENT_COMMAND, "user not in group", CALLER, 403),
	GROUP_ADMIN_USER_NOT_ADMIN(881701, LATER, GROUP_ADMIN, "user not admin", CALLER, 403),
	SERVER_INTERNAL_ERROR(882001, SEED, SERVER, "server internal error", VENDOR, 502),
	SERVER_INVALID_ACCOUNT_OR_GROUP(882002, SEED, SERVER, "user exit，no such user，password error，uid invalid，gid invalid", CALLER, 400),
	SERVER_INVALID_PARAMETER(882003, SEED, SERVER, "invalid parameter", CALLER, 400),
	SERVER_AUTHORIZATION_FAILED(882004, SEED, SERVER, "auth fail", CALLER, 401),
	SERVER_RESPONSE_TIMEOUT(882005, SEED, SERVER, "response time out，try again later", VENDOR, 503, true);
	// @formatter:on

	private final int code;

	private final Edition edition;

	private final Operation operation;

	private final String message;

	private final Fault fault;

	private final int status;

	private final boolean retryable;

	private final Description description;

	WebErrorCode(int code, Edition edition, Operation operation, String message, Fault fault, int status) {
		this(code, edition, operation, message, fault, status, false);
	}

	WebErrorCode(int code, Edition edition, Operation operation, String message, Fault fault, int status,
			boolean retryable) {
		this.code = code;
		this.edition = edition;
		this.operation = operation;
		this.message = message;
		this.fault = fault;
		this.status = status;
		this.retryable = retryable;
		this.description = Descriptions.get(code);
	}

	@Override
	public int code() {
		return this.code;
	}

	@Override
	public String message() {
		return this.message;
	}

	@Override
	public String description() {
		return this.description.chinese();
	}

	@Override
	public String description(Locale locale) {
		return this.description.in(locale);
	}

	@Override
	public Fault fault() {
		return this.fault;
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public boolean retryable() {
		return this.retryable;
	}

	@Override
	public Operation operation() {
		return this.operation;
	}

	/**
	 * Return where this code stands in the history of the vendor's table.
	 * @return the edition
	 */
	public Edition edition() {
		return this.edition;
	}

	/**
	 * Return the number and the message, such as {@code 880103 user not existr}.
	 */
	@Override
	public String toString() {
		return this.code + " " + this.message;
	}

	/**
	 * The history of a code in the vendor's Web table.
	 */
	public enum Edition {

		/**
		 * Part of the table that this catalogue began with.
		 */
		SEED,

		/**
		 * Added to the table by the vendor afterwards.
		 */
		LATER,

		/**
		 * No longer in the vendor's table, but still met.
		 */
		RETIRED

	}

}
